package example;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import timeofclick.models.URLClickAction;
import timeofclick.models.URLTimeOfClickRecord;

final class Clicks {
    public static void main(String[] words) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        for (String line : Files.readAllLines(Path.of(words[0]))) {
            URLTimeOfClickRecord record = mapper.readValue(line, URLTimeOfClickRecord.class);
            Long action = record.getUrlClickAction();
            if (action != null && action == URLClickAction.BLOCK_PAGE_OVERRIDE) {
                System.out.println(record.getUserId() + " went past the block page");
            } else {
                System.out.println(record.getUserId() + ": action " + action);
            }
            System.out.println("no member holds: " + String.join(", ", record.getAdditionalProperties().keySet()));
            mapper.writeValueAsString(record); // gives back all of it
        }
    }
}
