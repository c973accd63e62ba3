using Chancery.Language;
using Chancery.Lexicon.Actors;
using Chancery.Model;

namespace Chancery.Reading.Actors;

/// <summary>The bodies named in one report: those of the lexicon as they stood on its day, and the armed groups that only the report tells of.</summary>
internal sealed class BodyNames
{
    private readonly Parse _parse;
    private readonly ActorIndex _index;
    private readonly DateOnly? _day;
    private readonly Dictionary<int, NamedBody> _told;

    public BodyNames(Parse parse, ActorIndex index, DateOnly? day)
    {
        (_parse, _index, _day) = (parse, index, day);
        _told = new ToldGroups(parse, index).Find();
    }

    /// <summary>The body whose name starts at the token.</summary>
    public bool TryMatch(int token, int end, out NamedBody body)
    {
        var listed = _index.TryOrganisation(_parse, token, end, out var match);
        if (_told.TryGetValue(token, out body) && body.Tokens.End <= end && !(listed && match.Tokens.Count >= body.Tokens.Count))
        {
            return true;
        }

        listed = listed && !IsCounted(match.Tokens);
        body = listed ? new NamedBody(match.Tokens, _index.OrganisationOn(match, _day)) : default;
        return listed;
    }

    /// <summary>"<em>Six</em> Caribbean leaders", "<em>a</em> Catholic church" are some of them, not the body in which they all meet.</summary>
    private bool IsCounted(TokenRange name) =>
        name.First > 0 && (_parse[name.First - 1].Upos == Upos.NUM || _parse[name.First - 1].Form is "a" or "an" or "A" or "An") && name.Count > 1 && char.IsLower(_parse[name.End - 1].Form[0]);

    /// <summary>True for a name that bodies of many countries bear, in a report that does not speak of the listed one's.</summary>
    public bool IsAnothers(NamedBody body) => _index.IsAnothers(_parse, body);
}

/// <summary>The name of a body in the text.</summary>
internal readonly record struct NamedBody(TokenRange Tokens, Organisation Organisation);
