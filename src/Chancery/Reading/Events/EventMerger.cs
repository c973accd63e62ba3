using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Actors;

namespace Chancery.Reading.Events;

/// <summary>Makes one event of an act that the report tells twice: verb and noun in one sentence, or again further down.</summary>
internal static class EventMerger
{
    private const int Window = 12;
    private const int Row = 4;
    private const string _harm = "frame kill.wound#";
    private const string Visit = "visit";

    public static Values<EventMention> Merge(List<EventMention> events, ActorMentions actors, Parse parse)
    {
        events = WithoutDoubles(events);
        var merged = new List<EventMention>();
        var became = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var mention in events)
        {
            var twin = FindTwin(merged, mention, actors, parse);
            if (twin < 0)
            {
                merged.Add(mention);
                continue;
            }

            became[mention.Id] = merged[twin].Id;
            if (IsItsPurpose(merged[twin], mention, actors, parse))
            {
                continue; // whoever receives a visitor stays the one who is visited
            }

            merged[twin] = Join(merged[twin], IsFateAgain(merged[twin], mention, actors, parse) ? mention with { Actors = [] } : mention);
        }

        return Renumber(merged, became);
    }

    /// <summary>"imposed", and "imposed bans" by the noun: words that tell one type twice tell it once, by the more certain reading.</summary>
    private static List<EventMention> WithoutDoubles(List<EventMention> events)
    {
        // A double hangs on its twin at times; that does not make the twin another act's parent.
        var parents = events.Where(mention => !events.Exists(other => other.Id == mention.Parent && other.Type == mention.Type && other.Trigger.Overlaps(mention.Trigger)))
            .Select(mention => mention.Parent).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return events.FindAll(mention => parents.Contains(mention.Id) || !events.Exists(other =>
            other != mention && other.TriggerToken != mention.TriggerToken && other.Type == mention.Type && other.Trigger.Overlaps(mention.Trigger) && IsSurer(other, mention)));
    }

    private static bool IsSurer(EventMention one, EventMention other) =>
        one.Evidence.Confidence > other.Evidence.Confidence || (one.Evidence.Confidence.Equals(other.Evidence.Confidence) && string.CompareOrdinal(one.Id, other.Id) < 0);

    private static int FindTwin(List<EventMention> merged, EventMention mention, ActorMentions actors, Parse parse)
    {
        for (var i = merged.Count - 1; i >= Math.Max(0, merged.Count - Window); i--)
        {
            if (merged[i].TriggerToken != mention.TriggerToken && (IsSame(merged[i], mention, actors) || IsItsContent(merged[i], mention, actors, parse) || IsItsPurpose(merged[i], mention, actors, parse) || TakesUp(merged[i], mention, actors, parse) || Repeats(merged[i], mention, actors, parse) || IsFateAgain(merged[i], mention, actors, parse)) && !AreCoordinated(merged[i], mention, parse))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>"hijacked a plane and <em>kidnapped</em> a senator": two verbs in a row tell two acts, unless the second only tells what the first did to people.</summary>
    private static bool AreCoordinated(EventMention first, EventMention second, Parse parse)
    {
        if (second.Evidence.Rule.StartsWith(_harm, StringComparison.Ordinal) || first.Evidence.Rule.StartsWith(_harm, StringComparison.Ordinal))
        {
            return false;
        }

        var token = parse[second.TriggerToken];
        for (var step = 0; step < Row && token is { IsRoot: false, Upos: Upos.VERB } && token.Is("conj"); step++)
        {
            token = token.Head;
            if (token.Index == first.TriggerToken)
            {
                return token.Upos == Upos.VERB;
            }
        }

        return false;
    }

    private static bool IsSame(EventMention first, EventMention second, ActorMentions known)
    {
        if (first.Type != second.Type || first.Status != second.Status || !ModesAgree(first, second) || !DatesAgree(first, second))
        {
            return false;
        }

        var together = first.Actors.Concat(first.Recipients).ToHashSet();
        var actors = Shares(first.Actors, second.Actors);
        if (first.Sentence == second.Sentence)
        {
            return actors && (SharesSide(first.Recipients, second.Recipients, known) || first.Recipients.Count == 0 || second.Recipients.Count == 0)
                && (first.Trigger.Overlaps(second.Trigger) || first.Parent == second.Id || second.Parent == first.Id || first.Type is "CONSULT" or "AID" or "SUPPORT" or "AGREE" or "ASSAULT" or "PROTEST" or "CONCEDE");
        }

        // Further down only the same pair again, and no two days, are the same act.
        return first.Type is "CONSULT" or "AID" && second.Actors.Count > 0 && second.Actors.Concat(second.Recipients).All(together.Contains)
            && (first.Type == "AID" ? actors : together.Count == second.Actors.Count + second.Recipients.Count);
    }

    /// <summary>"Norland will <em>host</em> talks, its minister <em>said</em>": the verb of saying and what is said tell the same act of the same sides.</summary>
    private static bool IsItsContent(EventMention first, EventMention second, ActorMentions known, Parse parse) =>
        first.Type == second.Type && first.Sentence == second.Sentence && first.Status == second.Status && AreOne(first.Actors, second.Actors, known) && AreOne(first.Recipients, second.Recipients, known)
        && (IsClauseOf(parse[first.TriggerToken], second.TriggerToken) || IsClauseOf(parse[second.TriggerToken], first.TriggerToken));

    /// <summary>"flew to Norland for <em>talks</em> with its premier": what the journey is for is told with it, if with those who are visited.</summary>
    private static bool IsItsPurpose(EventMention visit, EventMention talks, ActorMentions known, Parse parse) =>
        visit is { Type: "CONSULT", Mode: Visit } && talks.Type == visit.Type && talks.Sentence == visit.Sentence && talks.Status == visit.Status
        && parse[talks.TriggerToken] is { Upos: Upos.NOUN } noun && noun.HeadIndex == visit.TriggerToken && Predicates.Syntax.Preposition(noun) is "for"
        && visit.Actors.Count > 0 && visit.Recipients.Count > 0 && talks.Actors.Concat(talks.Recipients).All(id => IsOf(visit.Actors, id, known) || IsOf(visit.Recipients, id, known));

    private static bool IsClauseOf(Token clause, int governor) => clause.HeadIndex == governor && (clause.Is("ccomp") || clause.Is("xcomp"));

    /// <summary>"Gunmen killed nine peacekeepers. The council condemned the <em>attack</em> on the peacekeepers": a noun takes up the violence told before.</summary>
    private static bool TakesUp(EventMention told, EventMention noun, ActorMentions known, Parse parse) =>
        noun.Type == "ASSAULT" && told.Type == noun.Type && told.Sentence != noun.Sentence && told.Status == noun.Status && DatesAgree(told, noun)
        && parse[noun.TriggerToken] is { Upos: Upos.NOUN } && noun.Trigger == parse[noun.TriggerToken].Span
        && noun.Recipients.Count > 0 && noun.Recipients.All(id => IsOf(told.Recipients, id, known)) && noun.Actors.All(id => IsOf(told.Actors, id, known));

    /// <summary>"Police arrested two officers. … The officers were <em>arrested</em> in Lima": the same word of the same sides again, which is given no day of its own.</summary>
    private static bool Repeats(EventMention told, EventMention again, ActorMentions known, Parse parse) =>
        told.Type == again.Type && told.Sentence != again.Sentence && told.Status == again.Status && ModesAgree(told, again) && DatesAgree(told, again)
        && (told.Happened.Interval.Precision == DatePrecision.Open || again.Happened.Interval.Precision == DatePrecision.Open)
        && told.Recipients.Count > 0 && AreOne(told.Actors, again.Actors, known) && AreOne(told.Recipients, again.Recipients, known)
        && string.Equals(parse[told.TriggerToken].Lemma, parse[again.TriggerToken].Lemma, StringComparison.OrdinalIgnoreCase);

    /// <summary>"Police arrested Adam Webb. … Webb was <em>detained</em> at home": what a person suffered is told again, without a word on who did it.</summary>
    private static bool IsFateAgain(EventMention told, EventMention again, ActorMentions known, Parse parse) =>
        told.Type == again.Type && told.Sentence != again.Sentence && told.Status == again.Status && told.Mode == again.Mode && DatesAgree(told, again)
        && (again.Mode is not null || string.Equals(parse[told.TriggerToken].Lemma, parse[again.TriggerToken].Lemma, StringComparison.OrdinalIgnoreCase))
        && parse[again.TriggerToken] is { Upos: Upos.VERB } verb && verb.Child("nsubj:pass") is not null && verb.Child("obl:agent") is null
        && again.Recipients.Any(id => told.Recipients.Contains(id) && known.ById(id)?.Kind == ActorKind.Person);

    private static bool AreOne(Values<string> first, Values<string> second, ActorMentions known) =>
        (first.Count == 0) == (second.Count == 0) && first.All(id => IsOf(second, id, known)) && second.All(id => IsOf(first, id, known));

    private static bool IsOf(Values<string> side, string id, ActorMentions known) =>
        side.Contains(id) || (known.ById(id)?.Country is { } country && side.Any(other => known.ById(other)?.Country == country));

    private static bool ModesAgree(EventMention first, EventMention second) =>
        first.Mode == second.Mode || (first.Mode is null or not Visit && second.Mode is null) || (first.Mode is null && second.Mode is not Visit); // A visit and the talks during it are two acts.

    private static bool DatesAgree(EventMention first, EventMention second)
    {
        var (a, b) = (first.Happened.Interval, second.Happened.Interval);
        return (a.From is null || b.To is null || a.From <= b.To) && (b.From is null || a.To is null || b.From <= a.To);
    }

    /// <summary>"attacked an army post, killing 49 soldiers": the same side suffers both.</summary>
    private static bool SharesSide(Values<string> first, Values<string> second, ActorMentions known) =>
        second.Any(id => IsOf(first, id, known));

    private static bool Shares(Values<string> first, Values<string> second) => first.Any(second.Contains);

    private static EventMention Join(EventMention first, EventMention second) => first with
    {
        Mode = first.Mode ?? second.Mode,
        Actors = first.Actors.Union(second.Actors.Except(first.Recipients)).ToValues(),
        Recipients = first.Recipients.Union(second.Recipients.Except(first.Actors)).ToValues(),
        Others = first.Others.Union(second.Others).ToValues(),
        Quantities = first.Quantities.Union(second.Quantities).ToValues(),
        Place = first.Place ?? second.Place,
        Happened = first.Happened.Interval.Precision == DatePrecision.Open ? second.Happened : first.Happened,
        Said = first.Said ?? second.Said,
    };

    private static Values<EventMention> Renumber(List<EventMention> merged, Dictionary<string, string> became)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var mention in merged)
        {
            ids[mention.Id] = $"e{ids.Count + 1}";
        }

        return merged.Select(mention => mention with { Id = ids[mention.Id], Parent = New(mention) }).ToValues();

        string? New(EventMention mention)
        {
            var parent = mention.Parent is { } old && became.TryGetValue(old, out var into) ? into : mention.Parent;
            return parent is not null && parent != mention.Id ? ids.GetValueOrDefault(parent) : null;
        }
    }
}
