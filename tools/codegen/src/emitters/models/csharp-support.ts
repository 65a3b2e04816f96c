/** `OpenObject.cs`: what every C# model is made of. */
export const csharpSupport: string = `using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Timeofclick.Models
{
    /// <summary>A JSON object that loses nothing on its way through a model.</summary>
    public abstract class OpenObject
    {
        /// <summary>
        /// What no member holds, by its name in JSON: unknown properties, nulls, and values of another type than
        /// the member's. Written back as it was, unless the member has been set since.
        /// </summary>
        public IDictionary<string, JsonElement> AdditionalProperties { get; private set; } =
            new Dictionary<string, JsonElement>();

        internal abstract void Read(Members sent);

        internal abstract void Write(MemberWriter to);

        internal void ReadFrom(JsonElement sent)
        {
            var name = GetType().Name;
            if (sent.ValueKind != JsonValueKind.Object)
            {
                throw new JsonException(name + ": expected an object, found " + sent.ValueKind);
            }
            var members = new Members(name, sent);
            Read(members);
            AdditionalProperties = members.Rest;
        }

        /// <summary>Members in their order, then the additional properties.</summary>
        internal void WriteTo(Utf8JsonWriter to)
        {
            to.WriteStartObject();
            var members = new MemberWriter(to);
            Write(members);
            foreach (var one in AdditionalProperties)
            {
                if (!members.Written.Contains(one.Key)) members.Always(one.Key, one.Value);
            }
            to.WriteEndObject();
        }

        /// <summary>The object as JSON.</summary>
        public override string ToString()
        {
            using (var bytes = new MemoryStream())
            {
                using (var to = new Utf8JsonWriter(bytes)) WriteTo(to);
                return Encoding.UTF8.GetString(bytes.ToArray());
            }
        }
    }

    /// <summary>Gives models to System.Text.Json.</summary>
    public sealed class OpenObjectConverter<T> : JsonConverter<T> where T : OpenObject, new()
    {
        /// <inheritdoc/>
        public override T Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            using (var document = JsonDocument.ParseValue(ref reader))
            {
                var model = new T();
                model.ReadFrom(document.RootElement.Clone());
                return model;
            }
        }

        /// <inheritdoc/>
        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        {
            value.WriteTo(writer);
        }
    }

    /// <summary>What was sent and not yet taken by a member.</summary>
    internal sealed class Members
    {
        private readonly string _object;

        internal Members(string name, JsonElement sent)
        {
            _object = name;
            foreach (var one in sent.EnumerateObject()) Rest[one.Name] = one.Value;
        }

        internal Dictionary<string, JsonElement> Rest { get; } = new Dictionary<string, JsonElement>();

        /// <summary>What the member cannot hold stays in the additional properties.</summary>
        internal object Optional(string name, Func<JsonElement, object> read)
        {
            var value = IsNull(name) ? null : read(Rest[name]);
            if (value != null) Rest.Remove(name);
            return value;
        }

        /// <summary>Null for null and when it is missing; anything else must fit.</summary>
        internal object Nullable(string name, Func<JsonElement, object> read)
        {
            if (!IsNull(name)) return Required(name, read);
            Rest.Remove(name);
            return null;
        }

        internal object Required(string name, Func<JsonElement, object> read)
        {
            if (IsNull(name)) throw new JsonException(_object + "." + name + ": is missing");
            var sent = Rest[name];
            Rest.Remove(name);
            var value = read(sent);
            if (value != null) return value;
            throw new JsonException(_object + "." + name + ": does not hold a value of type " + sent.ValueKind);
        }

        private bool IsNull(string name)
        {
            return !Rest.TryGetValue(name, out var sent) || sent.ValueKind == JsonValueKind.Null;
        }
    }

    /// <summary>Takes JSON values of one type, without conversions; null for any other.</summary>
    internal static class Take
    {
        internal static object String(JsonElement sent)
        {
            if (sent.ValueKind != JsonValueKind.String) return null;
            try
            {
                return sent.GetString();
            }
            catch (InvalidOperationException)
            {
                return null; // Half of a surrogate pair.
            }
        }

        internal static object Integer(JsonElement sent)
        {
            return sent.ValueKind == JsonValueKind.Number && sent.TryGetInt64(out var value) ? (object)value : null;
        }

        internal static object Number(JsonElement sent)
        {
            return sent.ValueKind == JsonValueKind.Number && sent.TryGetDouble(out var value) ? (object)value : null;
        }

        internal static object Boolean(JsonElement sent)
        {
            var isBoolean = sent.ValueKind == JsonValueKind.True || sent.ValueKind == JsonValueKind.False;
            return isBoolean ? (object)sent.GetBoolean() : null;
        }

        internal static object Any(JsonElement sent)
        {
            return sent;
        }

        internal static object Object<T>(JsonElement sent) where T : OpenObject, new()
        {
            if (sent.ValueKind != JsonValueKind.Object) return null;
            var model = new T();
            model.ReadFrom(sent);
            return model;
        }

        internal static Func<JsonElement, object> List<T>(Func<JsonElement, object> read)
        {
            return sent =>
            {
                if (sent.ValueKind != JsonValueKind.Array) return null;
                var list = new List<T>();
                foreach (var one in sent.EnumerateArray())
                {
                    var value = read(one);
                    if (value == null) return null;
                    list.Add((T)value);
                }
                return list;
            };
        }

        internal static Func<JsonElement, object> Map<T>(Func<JsonElement, object> read)
        {
            return sent =>
            {
                if (sent.ValueKind != JsonValueKind.Object) return null;
                var map = new Dictionary<string, T>();
                foreach (var one in sent.EnumerateObject())
                {
                    var value = read(one.Value);
                    if (value == null) return null;
                    map[one.Name] = (T)value;
                }
                return map;
            };
        }
    }

    /// <summary>Writes members into a JSON object.</summary>
    internal sealed class MemberWriter
    {
        private readonly Utf8JsonWriter _to;

        internal MemberWriter(Utf8JsonWriter to)
        {
            _to = to;
        }

        internal HashSet<string> Written { get; } = new HashSet<string>();

        internal void Optional(string name, object value)
        {
            if (value != null) Always(name, value);
        }

        internal void Always(string name, object value)
        {
            Written.Add(name);
            _to.WritePropertyName(name);
            WriteValue(value);
        }

        private void WriteValue(object value)
        {
            if (value == null) _to.WriteNullValue();
            else if (value is OpenObject model) model.WriteTo(_to);
            else if (value is string text) _to.WriteStringValue(text);
            else if (value is long integer) _to.WriteNumberValue(integer);
            else if (value is double number) _to.WriteNumberValue(number);
            else if (value is bool flag) _to.WriteBooleanValue(flag);
            else if (value is JsonElement element) element.WriteTo(_to);
            else if (value is IDictionary map) WriteMap(map);
            else WriteList((IEnumerable)value);
        }

        private void WriteMap(IDictionary map)
        {
            _to.WriteStartObject();
            foreach (DictionaryEntry one in map)
            {
                _to.WritePropertyName((string)one.Key);
                WriteValue(one.Value);
            }
            _to.WriteEndObject();
        }

        private void WriteList(IEnumerable list)
        {
            _to.WriteStartArray();
            foreach (var one in list) WriteValue(one);
            _to.WriteEndArray();
        }
    }
}
`;
