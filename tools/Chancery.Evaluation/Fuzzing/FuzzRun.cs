using System.Diagnostics;
using System.Globalization;

namespace Chancery.Evaluation.Fuzzing;

/// <summary>
/// <c>fuzz COUNT [SEED] [--reading]</c>: parses that many hostile texts, or reads them whole, and checks every result.
/// </summary>
internal static class FuzzRun
{
    public static int Run(string[] args)
    {
        var numbers = args.Where(argument => int.TryParse(argument, CultureInfo.InvariantCulture, out _)).Select(argument => int.Parse(argument, CultureInfo.InvariantCulture)).ToList();
        if (numbers.Count == 0)
        {
            Console.Error.WriteLine("usage: Chancery.Evaluation fuzz COUNT [SEED] [--reading]");
            return 1;
        }

        var check = args.Contains("--reading") ? ReadingCheck() : LanguageCheck();
        return Run(numbers[0], numbers.Count > 1 ? numbers[1] : 1, check);
    }

    private static int Run(int count, int seed, Func<string, string?> check)
    {
        var texts = new HostileTexts(seed);
        var (watch, characters, slowest) = (Stopwatch.StartNew(), 0L, TimeSpan.Zero);
        for (var number = 1; number <= count; number++)
        {
            var text = texts.Next();
            var begun = watch.Elapsed;
            if (FaultOf(check, text) is { } fault)
            {
                Console.WriteLine($"text {number} of seed {seed}: {fault}\n{System.Text.Json.JsonSerializer.Serialize(text)}");
                return 1;
            }

            characters += text.Length;
            slowest = watch.Elapsed - begun > slowest ? watch.Elapsed - begun : slowest;
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{count} texts of seed {seed}, {characters} characters: no fault, no exception; {watch.Elapsed.TotalSeconds:F0} s, slowest text {slowest.TotalMilliseconds:F0} ms"));
        return 0;
    }

    private static string? FaultOf(Func<string, string?> check, string text)
    {
        try
        {
            return check(text);
        }
        catch (Exception exception)
        {
            return exception.ToString(); // Any exception is what is looked for.
        }
    }

    private static Func<string, string?> LanguageCheck()
    {
        var language = EngineSource.Language();
        return text => ParseCheck.Fault(language.Parse(text, []));
    }

    private static Func<string, string?> ReadingCheck()
    {
        var reader = EngineSource.Reader();
        return text =>
        {
            var reading = reader.Read(new Model.Report { Id = "fuzz", Text = text, Published = new DateOnly(2023, 11, 28) });
            return reading.Report.Text == text ? null : "the text was altered";
        };
    }
}
