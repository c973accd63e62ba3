namespace Chancery.Register.Sqlite;

/// <summary>The columns of the tables of claims, in the order in which rows are gathered. The first tells the reading.</summary>
internal static class ClaimColumns
{
    public const string Reports = "seq, reading, id, given_id, title, text, published, outlet, url, language, path, recorded_at";

    /// <summary>Where title and text stand in a row of <see cref="Reports"/>.</summary>
    public const int Title = 4;

    /// <summary>Where title and text stand in a row of <see cref="Reports"/>.</summary>
    public const int Text = 5;

    public const string Search = "rowid, title, text";

    public const string Readings = "seq, report, number, engine, lexicon, model, recorded_at";

    public const string ReadingActors = "reading, actors";

    public const string Mentions =
        """
        reading, id, local, type, mode, contexts, cameo, score, goldstein, quad, trigger_start, trigger_end, sentence_start, sentence_end,
        happened_from, happened_to, precision, happened_reason, said, place, place_country, latitude, longitude, place_reason, status,
        attribution, parent, rule, confidence, reason, place_feature
        """;

    public const string Participants = "reading, mention, position, role, actor";

    public const string Quantities = """reading, mention, position, value, value_to, unit, of, repaired, start, "end", bound""";

    public const string Commitments =
        """
        reading, id, local, debtor, creditor, consequent_start, consequent_end, antecedent_start, antecedent_end, evidence_start,
        evidence_end, deadline, state, counterpart, rule, confidence, reason
        """;

    public const string CommitmentEvents = "reading, commitment, position, mention";

    public const string ExchangeSteps = "reading, exchange, position, kind, entry";

    public const string Discrepancies = "reading, position, about, a_start, a_end, a_attribution, b_start, b_end, b_attribution";

    public const string Remarks = """reading, position, code, start, "end", text""";

    public const string ActorMentions = """reading, actor, local, sector, office, start, "end", quote, how, rule, confidence, reason, other_sectors""";

    public const string Attributions =
        """
        reading, id, local, speaker, source_start, source_end, cue_start, cue_end, content_start, content_end, verb, strength, channel,
        said, parent, rule, confidence, reason
        """;

    /// <summary>How many columns a list names.</summary>
    public static int Count(string columns) => columns.AsSpan().Count(',') + 1;
}
