using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Attributions;
using Chancery.Reading.Predicates;
using Chancery.Reading.Quantities;

namespace Chancery.Reading.Commitments;

/// <summary>Finds accounts of one report that cannot both hold. Conservative: a missed one costs less than a false one.</summary>
internal static class DiscrepancyFinder
{
    private const int _window = 24;
    private const int _near = 4;

    public static Values<Discrepancy> Find(CommitmentScene scene, QuantityMentions quantities)
    {
        var found = new List<Discrepancy>();
        Numbers(scene, quantities, found);
        Denials(scene, found);
        Rebuttals(scene, found);
        Blame(scene, found);
        return [.. found];
    }

    /// <summary>Two numbers of the same thing under the same verb on the word of two.</summary>
    private static void Numbers(CommitmentScene scene, QuantityMentions quantities, List<Discrepancy> found)
    {
        var items = quantities.Items;
        for (var i = 0; i < items.Count; i++)
        {
            var first = AccountOf(scene, items[i]);
            for (var j = i + 1; j < Math.Min(items.Count, i + _window); j++)
            {
                var second = AccountOf(scene, items[j]);
                if (items[i].Unit != items[j].Unit || items[i].Value == items[j].Value || first.Verb is null || first.Verb != second.Verb
                    || first.Attribution is null || second.Attribution is null || first.Attribution.Id == second.Attribution.Id
                    || first.Attribution.Speaker is null || first.Attribution.Speaker == second.Attribution.Speaker)
                {
                    continue;
                }

                found.Add(new Discrepancy($"number: how many {items[i].Unit} ({first.Verb})", new Account(items[i].Span, first.Attribution.Id), new Account(items[j].Span, second.Attribution.Id)));
                break;
            }
        }
    }

    private static (Attribution? Attribution, string? Verb) AccountOf(CommitmentScene scene, Quantity quantity)
    {
        var tokens = scene.Parse.TokensIn(quantity.Span);
        if (tokens.Count == 0)
        {
            return (null, null);
        }

        var at = scene.Parse[tokens.First];
        for (var step = 0; step < 12 && !at.IsRoot && at.Upos != Upos.VERB; step++)
        {
            at = at.Head;
        }

        return (scene.Attributions.InnermostAt(tokens.First), at.Upos == Upos.VERB ? Syntax.Lower(at.Lemma) : null);
    }

    /// <summary>One says that it happened, another denies it.</summary>
    private static void Denials(CommitmentScene scene, List<Discrepancy> found)
    {
        var items = scene.Attributions.Items;
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Strength != "denied" || items[i].Speaker is null)
            {
                continue;
            }

            var deeds = Deeds(scene, items[i].Content);
            for (var j = Math.Max(0, i - _window); j < Math.Min(items.Count, i + _window); j++)
            {
                if (j == i || !Asserts(items[j]) || items[j].Speaker is null || items[j].Speaker == items[i].Speaker
                    || items[j].Content.Overlaps(items[i].Content) || !deeds.Overlaps(Deeds(scene, items[j].Content)))
                {
                    continue;
                }

                found.Add(new Discrepancy("polarity: one account says it, the other denies it", new Account(items[j].Content, items[j].Id), new Account(items[i].Content, items[i].Id)));
                break;
            }
        }
    }

    /// <summary>"A said that B's forces had shelled it. B denied that its forces had opened fire": the accused denies in other words.</summary>
    private static void Rebuttals(CommitmentScene scene, List<Discrepancy> found)
    {
        var items = scene.Attributions.Items;
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Strength != "denied" || items[i].Speaker is not { } denier || scene.Actors.ById(denier) is not { } accused || !Acts(scene, items[i].Content, accused))
            {
                continue;
            }

            for (var j = i - 1; j >= Math.Max(0, i - _near); j--)
            {
                if (Asserts(items[j]) && items[j].Speaker is { } speaker
                    && !CommitmentScene.SameSide(scene.Actors.ById(speaker), accused) && Acts(scene, items[j].Content, accused)
                    && !found.Any(known => known.B.Attribution == items[i].Id))
                {
                    found.Add(new Discrepancy("polarity: one account says it, the other denies it", new Account(items[j].Content, items[j].Id), new Account(items[i].Content, items[i].Id)));
                    break;
                }
            }
        }
    }

    /// <summary>True for what is told as so; what is ordered, promised or wished is no account that a denial could contradict.</summary>
    private static bool Asserts(Attribution account) =>
        account.Strength is "said" or "claimed" or "accused" or "admitted" or "stressed" or "warned" or "judged" or "believed" or "disputed";

    /// <summary>True when somebody of that side does something in the content.</summary>
    private static bool Acts(CommitmentScene scene, TextSpan content, Actor side)
    {
        foreach (var predicate in scene.Predicates.In(scene.Parse.TokensIn(content)))
        {
            if (scene.FirstActor(predicate.Subjects) is { } subject && CommitmentScene.SameSide(subject, side))
            {
                return true;
            }
        }

        return false;
    }

    private static HashSet<string> Deeds(CommitmentScene scene, TextSpan content)
    {
        var deeds = new HashSet<string>(StringComparer.Ordinal);
        foreach (var predicate in scene.Predicates.In(scene.Parse.TokensIn(content)))
        {
            var deed = predicate.Verb ?? predicate.Lemma;
            if (deed.Length > 3 && deed is not ("have" or "make" or "take" or "will" or "this" or "responsibility" or "involvement") && deeds.Count < 16)
            {
                deeds.Add(deed);
            }
        }

        return deeds;
    }

    /// <summary>A lays it to B's charge, and B to A's.</summary>
    private static void Blame(CommitmentScene scene, List<Discrepancy> found)
    {
        var items = scene.Attributions.Items;
        for (var i = 0; i < items.Count; i++)
        {
            for (var j = i + 1; j < Math.Min(items.Count, i + _window); j++)
            {
                if (items[i].Strength == "accused" && items[j].Strength == "accused" && items[i].Speaker is { } a && items[j].Speaker is { } b && a != b
                    && Names(scene, items[i].Content, b) && Names(scene, items[j].Content, a))
                {
                    found.Add(new Discrepancy("actor: each lays it to the other's charge", new Account(items[i].Content, items[i].Id), new Account(items[j].Content, items[j].Id)));
                }
            }
        }
    }

    private static bool Names(CommitmentScene scene, TextSpan content, string speaker)
    {
        var known = scene.Actors.ById(speaker);
        foreach (var (actor, _) in scene.Actors.In(scene.Parse.TokensIn(content)))
        {
            if (CommitmentScene.SameSide(actor, known))
            {
                return true;
            }
        }

        return false;
    }
}
