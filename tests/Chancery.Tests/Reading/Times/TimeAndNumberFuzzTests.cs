using Chancery.Model;
using Chancery.Reading.Headings;
using Chancery.Reading.Quantities;
using Chancery.Reading.Times;
using CsCheck;

namespace Chancery.Tests.Reading.Times;

/// <summary>Words of times and numbers thrown together: whatever they make, the reading stays whole and says why.</summary>
public sealed class TimeAndNumberFuzzTests
{
    private const int Samples = 1000;
    private static readonly TimeFinder Times = new(TestEngine.Lexicon.Data.Times, TestEngine.Lexicon.Data.Quantities);
    private static readonly QuantityFinder Quantities = new(TestEngine.Lexicon.Data.Quantities);

    private static readonly string[] Words =
    [
        "0", "00", "1", "2", "7", "11", "13", "14", "29", "30", "31", "32", "60", "99", "1066", "1990", "2000", "2023", "2400", "9999", "10000",
        "999999999999", "123456789012345678901234567890", "1,2,3", "1.2.3", "0.0", "30.02.2022", "13/14/2020", "2020-13-45", "0000-00-00", "1/1/0001", "31.12.9999",
        "25:61", "24:00", "12:60", "1990s", "0s", "'89", "'", "’s", "'s", "-", "–", "/", ",", ".", ";", "(", ")", "$", "€", "%", "\n\n",
        "January", "February", "Feb.", "May", "March", "Dec.", "Monday", "Fridays", "Sunday", "spring", "winter", "Easter", "Ramadan", "Shawwal", "Nowruz", "Christmas",
        "day", "days", "week", "weeks", "month", "quarter", "quarters", "year", "years", "decade", "decades", "century", "centuries", "hour", "minutes", "second", "weekend", "night",
        "last", "next", "this", "the", "a", "an", "the next", "the previous", "the same", "that", "every", "each", "early", "late", "mid", "the end of", "half", "and a half",
        "ago", "later", "earlier", "before", "after", "from now", "in", "on", "of", "by", "since", "until", "from", "to", "between", "and", "at", "over", "for", "within",
        "year-earlier", "fiscal", "FY", "Q", "Q3", "3Q", "H2", "first", "second", "third", "thirty-first", "thousandth", "BC", "AD", "a.m.", "pm", "GMT", "noon", "midnight", "o'clock", "tonight", "overnight",
        "one", "two", "twelve", "twenty", "hundred", "thousand", "million", "trillion", "lakh", "crore", "dozens", "tens of thousands", "hundreds of millions", "billions of trillions", "a couple of", "several",
        "people", "tons", "square", "meters", "km", "cub.", "percent", "dollars", "Rs", "killed", "were killed", "toll", "won", "strong", "pound", "more than", "at least", "minus", "degrees Celsius",
    ];

    private static readonly DateOnly[] Edges = [DateOnly.MinValue, DateOnly.MaxValue, new(2024, 2, 29)];

    private static readonly Gen<string> Word = Gen.Int[0, Words.Length - 1].Select(i => Words[i]);

    private static readonly Gen<string> Texts = Word.Array[1, 12].Select(words => string.Join(' ', words) + ".");

    private static readonly Gen<string> Glued = Word.Array[1, 8].Select(string.Concat);

    private static readonly Gen<DateOnly?> Days = Gen.OneOf(
        Gen.Const((DateOnly?)null),
        Gen.Int[0, DateOnly.MaxValue.DayNumber].Select(day => (DateOnly?)DateOnly.FromDayNumber(day)),
        Gen.Int[0, Edges.Length - 1].Select(i => (DateOnly?)Edges[i]));

    [Fact]
    public void Read_WordsOfTimesAndNumbers_StaysWhole() =>
        Gen.Select(Texts, Days).Sample((text, day) => Check(text, day), iter: Samples, threads: 1);

    [Fact]
    public void Read_WordsWithoutSpaces_StaysWhole() =>
        Gen.Select(Glued, Days).Sample((text, day) => Check(text, day), iter: Samples, threads: 1);

    [Theory]
    [InlineData("2400 - 999999999999 1,2,3 January 2 ,.")]
    [InlineData("From 1999 to 99999999999999999999 weeks, 999999999 years ago.")]
    public void Read_HugeNumbers_StaysWhole(string text) => Check(text, null);

    private static void Check(string text, DateOnly? day)
    {
        var heading = new Heading { Report = new Report { Id = "r", Text = text, Published = day } };
        var parse = TestEngine.Parse(text);
        var times = Times.Find(heading, parse);
        var end = 0;
        foreach (var time in times.Items)
        {
            Assert.True(time.Span.Start >= end && time.Span.Length > 0 && time.Span.End <= text.Length, text);
            Assert.NotEmpty(time.Evidence.Reason);
            Assert.True(time.Value is not null || times.Remarks.Any(remark => remark.Span == time.Span), text);
            Assert.True(time.Interval is not { From: { } from, To: { } to } || from <= to, text);
            end = time.Span.End;
        }

        end = 0;
        foreach (var quantity in Quantities.Find(heading, parse, times).Items)
        {
            Assert.True(quantity.Span.Start >= end && quantity.Span.End <= text.Length, text);
            Assert.NotEmpty(quantity.Evidence.Reason);
            Assert.True(quantity.ValueTo is not { } upper || upper > quantity.Value, text);
            end = quantity.Span.End;
        }
    }
}
