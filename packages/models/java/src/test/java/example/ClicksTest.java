package example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The code of the README prints what the README says. */
class ClicksTest {
    @Test
    void printsWhatThePageShows() throws IOException {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Clicks.main(new String[] {"../examples/records.ndjson"});
        } finally {
            System.setOut(console);
        }
        assertEquals(Files.readString(Path.of("../examples/output.txt")), printed.toString(StandardCharsets.UTF_8));
    }
}
