using Chancery.Language.Neural;
using Chancery.Model;

namespace Chancery.Reading.Events;

/// <summary>How likely the network holds each party of a sentence to be one side of an act in it.</summary>
internal sealed class PartySigns(PartyRoster roster)
{
    private readonly ActSigns? _signs = roster.Scene.Parse.Signs;
    private float[] _shares = [];
    private int _act = -1;
    private PartySide _side;
    private TokenRange _words;

    /// <summary>False where the model holds nothing of acts.</summary>
    public bool Any => _signs is not null;

    /// <summary>Turns to a side of the act that a token tells.</summary>
    public void Turn(int act, PartySide side)
    {
        if (_signs is null || (_act == act && _side == side))
        {
            return;
        }

        (_act, _side, _words) = (act, side, roster.Scene.Parse.SentenceOf(act).Tokens);
        if (_shares.Length <= _words.Count)
        {
            _shares = new float[2 * (_words.Count + 1)];
        }

        _signs.Sides(act, side == PartySide.Recipient, _words.First, _words.Count, _shares);
    }

    /// <summary>That it is nobody of the sentence.</summary>
    public float Nobody => _shares[0];

    /// <summary>That it is the party, by all of its mentions in the sentence.</summary>
    public float Of(Party party)
    {
        var sum = 0f;
        foreach (var mention in party.Within(_words))
        {
            sum += _shares[mention.Head - _words.First + 1];
        }

        return sum;
    }
}
