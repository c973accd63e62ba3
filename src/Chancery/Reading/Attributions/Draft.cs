using Chancery.Lexicon.Attributions;
using Chancery.Model;

namespace Chancery.Reading.Attributions;

/// <summary>An attribution in the making.</summary>
internal sealed class Draft
{
    public required AttributionCue Entry { get; init; }

    /// <summary>The token that heads the cue.</summary>
    public required int CueToken { get; init; }

    public required TextSpan Cue { get; set; }

    public required string Lemma { get; init; }

    /// <summary>The token that heads the source; null when there is none.</summary>
    public int? SourceHead { get; set; }

    public TextSpan? Source { get; set; }

    /// <summary>The stretches of the content in text order; the words between them are not the source's.</summary>
    public List<TextSpan> Parts { get; } = [];

    public string Shape { get; set; } = "";

    public double Confidence { get; set; } = 0.8;

    public string? Channel { get; set; }

    public string? Time { get; set; }

    public DateOnly? Date { get; set; }

    public bool Negated { get; set; }

    /// <summary>Index of the quotation that is the content or its last part; −1 when there is none.</summary>
    public int Quotation { get; set; } = -1;

    /// <summary>True for words that somebody spoke or wrote, as against a thought, a wish or a stance.</summary>
    public bool IsSpoken => Entry.Strength is not ("believed" or "wanted") && Shape is not ("noun-preposition" or "raising");

    /// <summary>True for whole sentences that somebody spoke, direct or indirect, as against things and deeds.</summary>
    public bool IsReportedSpeech => Shape is "clause" or "relative-clause" or "clause-before" or "aside" or "phrase" || Quotation >= 0;

    public TextSpan Content => new(Parts[0].Start, Parts[^1].End);
}
