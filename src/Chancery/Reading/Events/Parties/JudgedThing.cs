using Chancery.Language;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>What an act judges or answers, a deed or somebody's words, and whether its phrase tells whose it is.</summary>
internal static class JudgedThing
{
    /// <summary>The word for it: the object, else what stands behind a preposition ("spoke out against the <em>raid</em>").</summary>
    public static int? Of(Predicate predicate)
    {
        if (predicate.Objects.Count > 0)
        {
            return predicate.Objects[0];
        }

        foreach (var oblique in predicate.Obliques.AsSpan())
        {
            if (oblique.Preposition is "for" or "over" or "of" or "at" or "against" or "with" or "to" or "by")
            {
                return oblique.Token;
            }
        }

        return null;
    }

    /// <summary>True unless the phrase itself tells whose it is: "a <em>Norlandian</em> raid", "the offer <em>by</em> Norland", "the offer made by Norland".</summary>
    public static bool IsUnowned(int token, string[] judging, EventScene scene)
    {
        if (CodeAt(token, scene) is not null)
        {
            return false;
        }

        foreach (var child in scene.Parse[token].Children)
        {
            if (child.Is("acl") && child.Child("obl:agent") is { } agent && CodeOf(agent, scene) is { } doer && !PartyHistory.Holds(judging, doer))
            {
                return false; // "the attack carried out by <em>Norland</em>"
            }

            if ((child.Is("nmod:poss") || child.Is("amod") || child.Is("compound") || child.Is("acl") || (child.Is("nmod") && Syntax.Preposition(child) is "by" or "from"))
                && CodeOf(child, scene) is { } owner && !PartyHistory.Holds(judging, owner))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"the attack on <em>Norland</em>": who suffered it did not do it.</summary>
    public static List<string> Struck(int token, EventScene scene)
    {
        var struck = new List<string>();
        foreach (var child in scene.Parse[token].Children)
        {
            if (child.Is("nmod") && Syntax.Preposition(child) is "on" or "of" or "against" or "upon" or "in" or "at" && CodeAt(child.Index, scene) is { } code)
            {
                struck.Add(code);
            }
        }

        return struck;
    }

    /// <summary>"the killing of two of <em>our</em> nurses", "of two <em>Sudlandian</em> nurses in Norland": those who judge it, or whose land it was, would not have done it to strangers.</summary>
    public static bool IsOnStrangers(int token, string[] judging, EventScene scene)
    {
        foreach (var child in scene.Parse[token].Children)
        {
            if (child.Is("nmod") && Syntax.Preposition(child) is "on" or "of" or "against" && CodeAt(child.Index, scene) is { } code)
            {
                return PartyHistory.Holds(judging, code) || (PlaceOf(token, scene) ?? PlaceOf(child.Index, scene)) is { } land && land != code;
            }
        }

        return false;
    }

    private static string? PlaceOf(int token, EventScene scene)
    {
        foreach (var child in scene.Parse[token].Children)
        {
            if ((child.Is("nmod") || child.Is("obl")) && Syntax.Preposition(child) is "in" or "near" or "outside" or "at" or "off")
            {
                return scene.Places.At(child.Index)?.Country ?? CodeAt(child.Index, scene);
            }
        }

        return null;
    }

    /// <summary>"the bombing by <em>Norlandian</em> planes": also of what only its adjective or owner tells.</summary>
    public static string? CodeOf(Token phrase, EventScene scene)
    {
        if (CodeAt(phrase.Index, scene) is { } code)
        {
            return code;
        }

        foreach (var child in phrase.Children)
        {
            if ((child.Is("amod") || child.Is("compound") || child.Is("nmod:poss")) && CodeAt(child.Index, scene) is { } owner)
            {
                return owner;
            }
        }

        return null;
    }

    private static string? CodeAt(int token, EventScene scene) => scene.Actors.At(token)?.Country;
}
