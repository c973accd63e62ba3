using Chancery.Model;

namespace Chancery.Register.Lives;

/// <summary>A life in the making.</summary>
internal sealed class LifeDraft(ToldCommitment origin)
{
    private readonly List<(DateOnly Day, int Rank, string Key, Move Move)> _moves = [];
    private CommitmentState? _state;
    private bool _holds;
    private bool _broken;

    public ToldCommitment Origin { get; } = origin;

    public List<ToldCommitment> Told { get; } = [];

    public List<LifeStep> Steps { get; } = [];

    public LifeDraft? Counterpart { get; set; }

    public bool Disputed { get; private set; }

    public CommitmentState State => _state ?? Origin.State;

    public ActorRef? Creditor => Told.Select(told => told.Creditor).FirstOrDefault(creditor => creditor is not null);

    /// <summary>The last account that tells a condition; null when none does.</summary>
    public ToldCommitment? Conditioned => Told.FindLast(told => told.Condition is not null);

    public void Add(ToldCommitment told, string because)
    {
        Told.Add(told);
        _moves.Add((told.Day, 0, told.Id, new Move("account", told.State, new ToldWords(told.Report, told.Evidence), told.Id, because)));
    }

    public void Add(string kind, MovingAct act, string because)
    {
        var mention = act.Mention;
        if (!_moves.Exists(move => move.Move.Entry == mention.Event && move.Move.Kind == kind))
        {
            _moves.Add((act.Day, kind == "condition" ? 1 : 2, mention.Event, new Move(kind, default, new ToldWords(mention.Report, mention.Sentence), mention.Event, because)));
        }
    }

    /// <summary>The condition holds since the counterpart was done.</summary>
    public void AddCondition(LifeStep done)
    {
        if (!_moves.Exists(move => move.Move.Kind == "condition"))
        {
            _moves.Add((done.Day, 1, done.Entry, new Move("condition", default, done.Words, done.Entry, "the other side's part was done, and the condition names it")));
        }
    }

    /// <summary>Goes through what was told in order of time.</summary>
    public void Fold()
    {
        Steps.Clear();
        (_state, _holds, _broken, Disputed) = (null, false, false, false);
        foreach (var (day, _, _, move) in _moves.OrderBy(move => move.Day).ThenBy(move => move.Rank).ThenBy(move => move.Key, StringComparer.Ordinal))
        {
            var before = _state;
            _state = Next(move);
            Dispute(move);
            if (move.Kind == "account" || (before is not null && before != _state))
            {
                Steps.Add(new LifeStep(day, before, _state.Value, move.Kind, move.Words, move.Entry, move.Because));
            }
        }
    }

    private CommitmentState Next(Move move)
    {
        if (_state is not { } state)
        {
            return Origin.State;
        }

        _holds |= move.Kind == "condition";
        return move.Kind switch
        {
            "account" => LifeStates.After(state, move.Told, Conditioned is not null && !_holds),
            "deed" => LifeStates.AfterDeed(state),
            _ => LifeStates.AfterCondition(state),
        };
    }

    private void Dispute(Move move)
    {
        Disputed = State != CommitmentState.Fulfilled
            && (Disputed || (_broken && move.Kind == "account" && move.Told is CommitmentState.Active or CommitmentState.Accepted or CommitmentState.Conditional));
        _broken |= move.Kind == "account" && move.Told == CommitmentState.Broken;
    }

    private sealed record Move(string Kind, CommitmentState Told, ToldWords Words, string Entry, string Because);
}
