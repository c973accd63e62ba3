using System.Runtime.InteropServices;
using Chancery.Language.Neural;
using Chancery.Training.Data;
using Chancery.Training.Layers;

namespace Chancery.Training;

/// <summary>What stands on the state of a token: arcs, relations, tags with lemma scripts, names.</summary>
internal sealed class OutputHeads(NetworkShape shape, Dictionary<string, Parameter> weights, float dropout)
{
    /// <summary>What a loss of tags and lemmas counts beside one of arcs.</summary>
    public const float TagWeight = 0.5f;

    /// <summary>What a loss of names counts.</summary>
    public const float NameWeight = 1.5f;

    private readonly ArcLayer _arcs = new(weights["arc"], weights["arc.bias"], weights["arc.root"]);
    private readonly RelationLayer _relations = new(weights["relation.root"], weights["relation"], weights["relation.bias"], dropout);
    private readonly LabelLayer _tags = new(
        weights["tag"], weights["tag.bias"], [shape.UposCount, shape.XposCount, shape.FeatsCount, shape.LemmaCount], [TagWeight, TagWeight, TagWeight, TagWeight]);

    private readonly LabelLayer _names = new(weights["name"], weights["name.bias"], [NameTags.Count], [NameWeight]);
    private readonly View _dependent = new(0, shape.Arc, dropout);
    private readonly View _governor = new(shape.Arc, shape.Arc, dropout);
    private readonly View _relationDependent = new(2 * shape.Arc, shape.Relation, dropout: null);
    private readonly View _relationGovernor = new(2 * shape.Arc + shape.Relation, shape.Relation, dropout: null);
    private readonly View _tag = new(2 * shape.Arc + 2 * shape.Relation, shape.Tag, dropout);
    private readonly View _name = new(2 * shape.Arc + 2 * shape.Relation + shape.Tag, shape.Name, dropout);

    /// <summary>Readers of the scores: of governors, relations, tags and names.</summary>
    public void Show(ScoreReader arcs, ScoreReader relations, ScoreReader tags, ScoreReader names) =>
        (_arcs.Reader, _relations.Reader, _tags.Reader, _names.Reader) = (arcs, relations, tags, names);

    /// <summary>Scores a batch; when learning, <paramref name="values"/> becomes its own gradient.</summary>
    public void Run(Matrix values, Batch batch, SeededRandom? random, Scores scores)
    {
        var learn = random is not null;
        var starts = CollectionsMarshal.AsSpan(batch.Starts);
        var weight = 1f / batch.Starts.Count;
        View[] views = [_dependent, _governor, _relationDependent, _relationGovernor, _tag, _name];
        foreach (var view in views)
        {
            view.Forward(values, starts, random);
        }

        var heads = CollectionsMarshal.AsSpan(batch.Heads);
        var arcs = CollectionsMarshal.AsSpan(batch.Arcs);
        var relations = CollectionsMarshal.AsSpan(batch.Relations);
        _arcs.Run(_dependent.Value, _governor.Value, starts, arcs, weight, learn, scores.Arcs);
        var governors = learn || batch.HeadsAreGiven ? heads : _arcs.Best;
        _relations.Run(_relationDependent.Value, _relationGovernor.Value, starts, governors, relations, weight, learn, random, scores.Relations);
        _tags.Run(_tag.Value, CollectionsMarshal.AsSpan(batch.Tags), weight, learn, scores.Tags);
        _names.Run(_name.Value, CollectionsMarshal.AsSpan(batch.Names), weight, learn, [scores.Names]);
        for (var i = 0; i < batch.Tokens; i++)
        {
            scores.Attachments.Add(_arcs.Best[i] == heads[i] && _relations.Best[i] == relations[i].Best, 0f);
        }

        for (var i = 0; learn && i < views.Length; i++)
        {
            views[i].Backward(values);
        }
    }
}
