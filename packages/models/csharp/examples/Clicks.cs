using System;
using System.IO;
using System.Text.Json;
using Timeofclick.Models;

public static class Clicks
{
    public static void Main(string[] words)
    {
        foreach (var line in File.ReadLines(words[0]))
        {
            var record = JsonSerializer.Deserialize<UrlTimeOfClickRecord>(line);
            if (record.UrlClickAction == UrlClickAction.BlockPageOverride)
            {
                Console.WriteLine(record.UserId + " went past the block page");
            }
            else
            {
                Console.WriteLine(record.UserId + ": action " + record.UrlClickAction);
            }
            Console.WriteLine("no member holds: " + string.Join(", ", record.AdditionalProperties.Keys));
            JsonSerializer.Serialize(record); // gives back all of it
        }
    }
}
