/** The classes that every Java model is made of, by name. */
export const javaSupport: Readonly<Record<string, string>> = {
  OpenObject: `package timeofclick.models;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** A JSON object that loses nothing on its way through a model. */
public abstract class OpenObject {
    private final Map<String, JsonNode> additionalProperties;

    OpenObject() {
        additionalProperties = new LinkedHashMap<>();
    }

    OpenObject(Members sent) {
        additionalProperties = sent.rest();
    }

    /**
     * What no member holds, by its name in JSON: unknown properties, nulls, and values of another type than the
     * member's. Written back as it was, unless the member has been set since.
     */
    public Map<String, JsonNode> getAdditionalProperties() {
        return additionalProperties;
    }

    /** The object as JSON: members in their order, then the additional properties. */
    @JsonValue
    public ObjectNode toJson() {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        write(new Writer(out));
        additionalProperties.forEach((name, value) -> {
            if (!out.has(name)) out.set(name, value);
        });
        return out;
    }

    abstract void write(Writer out);

    @Override
    public String toString() {
        return getClass().getSimpleName() + toJson();
    }
}
`,
  Members: `package timeofclick.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was sent and not yet taken by a member. */
final class Members {
    private final String object;
    private final Map<String, JsonNode> rest = new LinkedHashMap<>();

    Members(String object, ObjectNode sent) {
        this.object = object;
        sent.fields().forEachRemaining(one -> rest.put(one.getKey(), one.getValue()));
    }

    /** What the member cannot hold stays in the additional properties. */
    <T> T optional(String name, Read<T> read) {
        T value = isNull(name) ? null : read.of(rest.get(name));
        if (value != null) rest.remove(name);
        return value;
    }

    /** Null for null and when it is missing; anything else must fit. */
    <T> T nullable(String name, Read<T> read) {
        if (!isNull(name)) return required(name, read);
        rest.remove(name);
        return null;
    }

    <T> T required(String name, Read<T> read) {
        if (isNull(name)) throw new IllegalArgumentException(object + "." + name + ": is missing");
        JsonNode sent = rest.remove(name);
        T value = read.of(sent);
        if (value != null) return value;
        throw new IllegalArgumentException(
                object + "." + name + ": does not hold a value of type " + sent.getNodeType().name().toLowerCase());
    }

    Map<String, JsonNode> rest() {
        return rest;
    }

    private boolean isNull(String name) {
        return !rest.containsKey(name) || rest.get(name).isNull();
    }
}
`,
  Read: `package timeofclick.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Takes a JSON value of one type, without conversions; null for any other. */
interface Read<T> {
    T of(JsonNode sent);

    Read<String> STRING = sent -> sent.isTextual() ? sent.textValue() : null;
    Read<Long> INTEGER =
            sent -> sent.isIntegralNumber() && sent.canConvertToLong() ? (Long) sent.longValue() : null;
    Read<Double> NUMBER = sent -> sent.isNumber() ? (Double) sent.doubleValue() : null;
    Read<Boolean> BOOLEAN = sent -> sent.isBoolean() ? (Boolean) sent.booleanValue() : null;
    Read<JsonNode> ANY = sent -> sent;

    static <T> Read<T> object(Function<ObjectNode, T> create) {
        return sent -> sent.isObject() ? create.apply((ObjectNode) sent) : null;
    }

    static <T> Read<List<T>> list(Read<T> read) {
        return sent -> {
            if (!sent.isArray()) return null;
            List<T> list = new ArrayList<>();
            for (JsonNode one : sent) {
                T value = read.of(one);
                if (value == null) return null;
                list.add(value);
            }
            return list;
        };
    }

    static <T> Read<Map<String, T>> map(Read<T> read) {
        return sent -> {
            if (!sent.isObject()) return null;
            Map<String, T> map = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> one : (Iterable<Map.Entry<String, JsonNode>>) sent::fields) {
                T value = read.of(one.getValue());
                if (value == null) return null;
                map.put(one.getKey(), value);
            }
            return map;
        };
    }
}
`,
  Writer: `package timeofclick.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Puts members into a JSON object. */
final class Writer {
    private final ObjectNode out;

    Writer(ObjectNode out) {
        this.out = out;
    }

    void optional(String name, Object value) {
        if (value != null) always(name, value);
    }

    void always(String name, Object value) {
        out.set(name, node(value));
    }

    private JsonNode node(Object value) {
        if (value == null) return out.nullNode();
        if (value instanceof OpenObject) return ((OpenObject) value).toJson();
        if (value instanceof String) return out.textNode((String) value);
        if (value instanceof Long) return out.numberNode((Long) value);
        if (value instanceof Double) return out.numberNode((Double) value);
        if (value instanceof Boolean) return out.booleanNode((Boolean) value);
        if (value instanceof List) {
            ArrayNode list = out.arrayNode();
            for (Object one : (List<?>) value) list.add(node(one));
            return list;
        }
        if (value instanceof Map) {
            ObjectNode map = out.objectNode();
            ((Map<?, ?>) value).forEach((key, one) -> map.set((String) key, node(one)));
            return map;
        }
        return (JsonNode) value;
    }
}
`,
};
