using Chancery.Language;
using Chancery.Model;

namespace Chancery.Lexicon;

/// <summary>
/// Finds many names at once in the tokens of a parse: at a token, the longest name that starts there. Built once from
/// a part of the lexicon; a lookup allocates nothing.
/// </summary>
/// <remarks>
/// Names are compared by their <see cref="NameFold"/>, cut at spaces, hyphens and apostrophes, so that it does not
/// matter whether "Nagorno-Karabakh" is one token or three. A match starts and ends at token boundaries. Case as
/// written in the lexicon is a demand on the text: "US" matches only capitals (never the pronoun), "Turkey" needs its
/// first capital, a name in lower case matches any case.
/// </remarks>
internal sealed class PhraseTable
{
    private readonly PhraseSteps _steps;
    private readonly int[] _phraseAt;
    private readonly PhraseCase[] _cases;
    private readonly int[] _payloadStart;
    private readonly int[] _payloads;

    internal PhraseTable(PhraseSteps steps, int[] phraseAt, PhraseCase[] cases, int[] payloadStart, int[] payloads)
    {
        _steps = steps;
        _phraseAt = phraseAt;
        _cases = cases;
        _payloadStart = payloadStart;
        _payloads = payloads;
    }

    /// <summary>Number of different names.</summary>
    public int Count => _cases.Length;

    /// <summary>Everything that bears the name, in the order in which it was added; at least one.</summary>
    public ReadOnlySpan<int> PayloadsOf(PhraseMatch match) =>
        _payloads.AsSpan(_payloadStart[match.Phrase], _payloadStart[match.Phrase + 1] - _payloadStart[match.Phrase]);

    /// <summary>Everything that bears the name with that index.</summary>
    public ReadOnlySpan<int> PayloadsOf(int phrase) => _payloads.AsSpan(_payloadStart[phrase], _payloadStart[phrase + 1] - _payloadStart[phrase]);

    /// <summary>The longest name that starts at <paramref name="first"/> and ends at or before <paramref name="end"/>.</summary>
    public bool TryMatch(Parse parse, int first, int end, out PhraseMatch match)
    {
        match = default;
        var found = false;
        var node = 0;
        for (var token = first; token < end; token++)
        {
            var form = parse[token].Form;
            var before = node;
            if (form.Length > PhraseAtoms.MaxToken || !Step(ref node, form, token > first))
            {
                break;
            }

            // A hyphen or full stop may join two parts of a name but does not end one.
            if (node != before && _phraseAt[node] >= 0 && Satisfies(parse, first, token + 1, _cases[_phraseAt[node]]))
            {
                var phrase = _phraseAt[node];
                match = new PhraseMatch(new TokenRange(first, token + 1), phrase, _payloads[_payloadStart[phrase]]);
                found = true;
            }
        }

        return found;
    }

    /// <summary>The longest name that starts at that token, within its sentence.</summary>
    public bool TryMatch(Parse parse, int first, out PhraseMatch match) =>
        TryMatch(parse, first, parse.SentenceOf(first).Tokens.End, out match);

    /// <summary>The phrase that is exactly that text; false when there is none.</summary>
    public bool TryMatch(ReadOnlySpan<char> text, out PhraseMatch match)
    {
        match = default;
        var node = 0;
        if (text.Length > PhraseAtoms.MaxToken || !Step(ref node, text, false) || _phraseAt[node] < 0)
        {
            return false;
        }

        var phrase = _phraseAt[node];
        match = new PhraseMatch(default, phrase, _payloads[_payloadStart[phrase]]);
        return true;
    }

    private bool Step(ref int node, ReadOnlySpan<char> form, bool inside)
    {
        Span<char> buffer = stackalloc char[NameFold.Growth * PhraseAtoms.MaxToken];
        ReadOnlySpan<char> folded = buffer[..NameFold.Fold(form, buffer)];
        var atoms = 0;
        while (PhraseAtoms.TryNext(ref folded, out var atom))
        {
            atoms++;
            node = _steps[node, atom];
            if (node == 0)
            {
                return false;
            }
        }

        // A token of hyphens and apostrophes alone joins the parts of a name but never starts one.
        return atoms > 0 || inside;
    }

    private static bool Satisfies(Parse parse, int first, int end, PhraseCase demand)
    {
        if (demand == PhraseCase.Any)
        {
            return true;
        }

        if (demand == PhraseCase.Initial)
        {
            return HasInitialCapital(parse[first].Form);
        }

        if (demand == PhraseCase.Mixed)
        {
            return !char.IsLower(parse[end - 1].Form[^1]);
        }

        if (demand == PhraseCase.Acronym && IsAcronymAsName(parse, first, end))
        {
            return true;
        }

        for (var token = first; token < end; token++)
        {
            foreach (var letter in parse[token].Form)
            {
                if (char.IsLower(letter))
                {
                    return false;
                }
            }
        }

        return true;
    }

    // "Nato", "Unicef": a name of one word; a short one may as well be a person's.
    private static bool IsAcronymAsName(Parse parse, int first, int end)
    {
        const int longer = 5;
        if (end != first + 1 || parse[first] is not { Upos: Upos.PROPN or Upos.NOUN } word || !char.IsUpper(word.Form[0]) || !char.IsLower(word.Form[^1]))
        {
            return false;
        }

        return parse.NameAt(first) is { } name
            ? name.Tokens.Count == 1 && (name.Type != NameType.Person || word.Form.Length >= longer)
            : word.Upos == Upos.PROPN;
    }

    // "d'Ivoire", "al-Shabaab" written "Al-Shabaab": the first letter of the first part decides.
    private static bool HasInitialCapital(ReadOnlySpan<char> form)
    {
        foreach (var letter in form)
        {
            if (char.IsLetterOrDigit(letter))
            {
                return !char.IsLower(letter);
            }
        }

        return false;
    }
}

/// <summary>A name found in the text.</summary>
/// <param name="Tokens">Its tokens, half-open.</param>
/// <param name="Phrase">Index of the name in the table.</param>
/// <param name="Payload">The first of those that bear the name; <see cref="PhraseTable.PayloadsOf(PhraseMatch)"/> gives all.</param>
internal readonly record struct PhraseMatch(TokenRange Tokens, int Phrase, int Payload);

/// <summary>What a name demands of the letters of the text.</summary>
internal enum PhraseCase : byte
{
    /// <summary>Written in lower case in the lexicon: any case will do.</summary>
    Any,

    /// <summary>A proper name: the first letter is a capital.</summary>
    Initial,

    /// <summary>An abbreviation that some write like a name, with one capital: "NATO", "Nato".</summary>
    Acronym,

    /// <summary>An abbreviation that ends in a capital: "LeT", but not "Let".</summary>
    Mixed,

    /// <summary>An abbreviation in capitals: no small letters.</summary>
    Capitals,
}
