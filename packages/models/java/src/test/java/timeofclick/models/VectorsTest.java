package timeofclick.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.beans.IntrospectionException;
import java.beans.PropertyDescriptor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Reads every object of the conformance vectors into a model and writes it again. */
class VectorsTest {
    /** Written by `npm test -w @timeofclick/models` from packages/conformance/vectors. */
    private static final Path CASES = Path.of("../vectors.ndjson");

    private static final Map<String, Class<? extends OpenObject>> FORMS = Map.of(
            "AuditRecord", AuditRecord.class,
            "UrlTimeOfClickRecord", URLTimeOfClickRecord.class,
            "EmailMessageRecord", EmailMessageRecord.class,
            "FileEventRecord", FileEventRecord.class,
            "UrlClickEventsRow", URLClickEventsRow.class,
            "SafeLinksDetailRow", SafeLinksDetailRow.class,
            "AlertEntityData", AlertEntityData.class,
            "UrlTimeOfClickActivity", URLTimeOfClickActivity.class);

    /** Members whose Java name is not the one in JSON with a small first letter. */
    private static final Map<String, String> NAMES =
            Map.of("ClientIP", "clientIp", "AADSessionId", "aadSessionId", "SHA256", "sha256");

    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void everyObjectIsHeldAndGivenBack() throws Exception {
        Set<String> passed = new HashSet<>();
        List<String> problems = new ArrayList<>();
        for (String line : Files.readAllLines(CASES)) {
            JsonNode one = mapper.readTree(line);
            String place = one.get("vector").textValue() + " " + one.get("form").textValue();
            OpenObject model = mapper.treeToValue(one.get("sent"), FORMS.get(one.get("form").textValue()));
            for (Iterator<Map.Entry<String, JsonNode>> all = one.get("members").fields(); all.hasNext(); ) {
                Map.Entry<String, JsonNode> member = all.next();
                JsonNode found = mapper.valueToTree(memberAt(model, member.getKey()));
                if (!same(found, member.getValue())) problems.add(place + " " + member.getKey() + ": " + found);
            }
            JsonNode written = mapper.valueToTree(model);
            if (!same(written, one.get("sent"))) {
                problems.add(place + ": sent " + one.get("sent") + "\nwritten " + written);
            }
            // The text that others get, too.
            assertEquals(model.getClass(), mapper.readValue(mapper.writeValueAsString(model), model.getClass()).getClass());
            passed.add(one.get("vector").textValue());
        }
        assertEquals(List.of(), problems);
        assertFalse(passed.isEmpty());
        System.out.println("\n" + passed.size() + " vectors passed");
    }

    @Test
    void whatTheNormalFormDoesNotAllowIsAnError() {
        Map.of(
                        "{\"sent\":\"Url\"}", "Alias.documented: is missing",
                        "{\"sent\":\"Url\",\"documented\":null}", "Alias.documented: is missing",
                        "{\"sent\":\"Url\",\"documented\":7}", "Alias.documented: does not hold a value of type number",
                        "[]", "Cannot deserialize value of type")
                .forEach((sent, expected) -> {
                    Exception error = assertThrows(JsonMappingException.class, () -> mapper.readValue(sent, Alias.class));
                    assertTrue(error.getMessage().contains(expected), error.getMessage());
                });
    }

    @Test
    void aMemberThatWasSetGoesBeforeWhatWasSent() throws IOException {
        String sent = "{\"Url\":7,\"UserId\":null,\"AppName\":\"Mail\"}";
        URLTimeOfClickRecord record = mapper.readValue(sent, URLTimeOfClickRecord.class);
        record.setUrl("https://contoso.example/");
        record.setAppName(null);
        assertEquals(
                "{\"Url\":\"https://contoso.example/\",\"UserId\":null}", mapper.writeValueAsString(record));
    }

    private static Object memberAt(Object value, String path) throws ReflectiveOperationException, IntrospectionException {
        Object at = value;
        for (String step : path.split("\\.")) {
            if (at == null) return null;
            if (at instanceof List) {
                List<?> list = (List<?>) at;
                at = list.size() > Integer.parseInt(step) ? list.get(Integer.parseInt(step)) : null;
            } else {
                String name = NAMES.getOrDefault(step, step.substring(0, 1).toLowerCase() + step.substring(1));
                at = new PropertyDescriptor(name, at.getClass()).getReadMethod().invoke(at);
            }
        }
        return at;
    }

    /** Equal by value: an int is the same number as a long. */
    private static boolean same(JsonNode a, JsonNode b) {
        return a.equals((x, y) -> x.isNumber() && y.isNumber() && x.asText().equals(y.asText()) ? 0 : x.equals(y) ? 0 : 1, b);
    }
}
