using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Timeofclick.Models;

/// <summary>Reads every object of the conformance vectors into a model and writes it again.</summary>
public static class Vectors
{
    /// <summary>Written by `npm test -w @timeofclick/models` from packages/conformance/vectors.</summary>
    private const string Cases = "../vectors.ndjson";

    /// <summary>Members whose C# name is not the one in JSON with a capital first letter.</summary>
    private static readonly Dictionary<string, string> Names = new Dictionary<string, string>
    {
        { "ClientIP", "ClientIp" },
        { "AADSessionId", "AadSessionId" },
        { "SHA256", "Sha256" },
    };

    private static readonly List<string> Problems = new List<string>();

    public static int Main()
    {
        EveryObjectIsHeldAndGivenBack();
        WhatTheNormalFormDoesNotAllowIsAnError();
        AMemberThatWasSetGoesBeforeWhatWasSent();
        HalfOfASurrogatePairIsNeverAnotherText();
        foreach (var problem in Problems) Console.WriteLine(problem);
        return Problems.Count == 0 ? 0 : 1;
    }

    private static void EveryObjectIsHeldAndGivenBack()
    {
        var passed = new HashSet<string>();
        foreach (var line in File.ReadLines(Cases))
        {
            var one = JsonDocument.Parse(line).RootElement;
            var form = one.GetProperty("form").GetString();
            var place = one.GetProperty("vector").GetString() + " " + form;
            var type = typeof(OpenObject).Assembly.GetType("Timeofclick.Models." + form, true);
            var sent = one.GetProperty("sent");
            passed.Add(one.GetProperty("vector").GetString());
            if (!IsText(sent)) continue; // Half of a surrogate pair: see the test below.
            var model = JsonSerializer.Deserialize(sent.GetRawText(), type);
            foreach (var member in one.GetProperty("members").EnumerateObject())
            {
                var found = Plain(MemberAt(model, member.Name));
                if (found != Text(member.Value)) Problems.Add(place + " " + member.Name + ": " + found);
            }
            var written = JsonSerializer.Serialize(model, type);
            if (Text(JsonDocument.Parse(written).RootElement) != Text(sent))
            {
                Problems.Add(place + ": sent " + sent.GetRawText() + "\nwritten " + written);
            }
        }
        if (passed.Count == 0) Problems.Add("no vector was read");
        Console.WriteLine(passed.Count + " vectors passed");
    }

    private static void WhatTheNormalFormDoesNotAllowIsAnError()
    {
        Refused("{\"sent\":\"Url\"}", "Alias.documented: is missing");
        Refused("{\"sent\":\"Url\",\"documented\":null}", "Alias.documented: is missing");
        Refused("{\"sent\":\"Url\",\"documented\":7}", "Alias.documented: does not hold a value of type Number");
        Refused("[]", "Alias: expected an object, found Array");
    }

    private static void Refused(string sent, string expected)
    {
        try
        {
            JsonSerializer.Deserialize<Alias>(sent);
            Problems.Add(sent + " was taken");
        }
        catch (JsonException error)
        {
            if (!error.Message.Contains(expected)) Problems.Add(sent + ": " + error.Message);
        }
    }

    private static void AMemberThatWasSetGoesBeforeWhatWasSent()
    {
        const string Sent = "{\"Url\":7,\"UserId\":null,\"AppName\":\"Mail\"}";
        var record = JsonSerializer.Deserialize<UrlTimeOfClickRecord>(Sent);
        record.Url = "https://contoso.example/";
        record.AppName = null;
        var written = JsonSerializer.Serialize(record);
        if (written != "{\"Url\":\"https://contoso.example/\",\"UserId\":null}") Problems.Add(written);
    }

    /// <summary>System.Text.Json neither makes a string of it nor writes it.</summary>
    private static void HalfOfASurrogatePairIsNeverAnotherText()
    {
        var record = JsonSerializer.Deserialize<UrlTimeOfClickRecord>("{\"AppName\":\"\\ud800 alone\",\"Url\":\"x\"}");
        if (record.AppName != null || record.Url != "x") Problems.Add("half of a surrogate pair was read");
        if (!record.AdditionalProperties["AppName"].GetRawText().Contains("ud800")) Problems.Add("it was not kept");
        try
        {
            Problems.Add("half of a surrogate pair was written as " + JsonSerializer.Serialize(record));
        }
        catch (JsonException)
        {
        }
    }

    private static bool IsText(JsonElement value)
    {
        try
        {
            return Text(value) != null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static object MemberAt(object model, string path)
    {
        var at = model;
        foreach (var step in path.Split('.'))
        {
            if (at == null) return null;
            if (at is IList list)
            {
                at = list.Count > int.Parse(step) ? list[int.Parse(step)] : null;
                continue;
            }
            var name = char.ToUpperInvariant(step[0]) + step.Substring(1);
            at = at.GetType().GetProperty(Names.GetValueOrDefault(step, name)).GetValue(at);
        }
        return at;
    }

    private static string Plain(object value)
    {
        if (value is string text) return "\"" + text;
        if (value is bool flag) return flag ? "true" : "false";
        return value == null ? "null" : Convert.ToInt64(value).ToString();
    }

    /// <summary>The value as text that is the same for equal values.</summary>
    private static string Text(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                var members = value.EnumerateObject().Select(one => one.Name + ":" + Text(one.Value));
                return "{" + string.Join(",", members.OrderBy(one => one, StringComparer.Ordinal)) + "}";
            case JsonValueKind.Array:
                return "[" + string.Join(",", value.EnumerateArray().Select(Text)) + "]";
            case JsonValueKind.String:
                return "\"" + value.GetString();
            default:
                return value.GetRawText();
        }
    }
}
