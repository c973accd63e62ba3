using System.Runtime.InteropServices;
using Chancery.Model;

namespace Chancery.Language.Neural;

/// <summary>Turns the views of the tokens into tags, lemmas, trees and names.</summary>
internal sealed class Heads(NetworkWeights weights, NameTrimmer trimmer)
{
    private readonly NetworkShape _shape = weights.Shape;
    private readonly PackedMatrix _arc = weights.Matrix("arc");
    private readonly float[] _arcRoot = weights.Vector("arc.root");
    private readonly float[] _relationRoot = weights.Vector("relation.root");
    private readonly PackedMatrix _relation = weights.Matrix("relation");
    private readonly QuantisedMatrix _tag = weights.Quantised("tag");
    private readonly PackedMatrix _name = weights.Matrix("name");
    private readonly int _rootLabel = Array.IndexOf(weights.RelationLabels, "root");

    private int TagStart => 2 * _shape.Arc + 2 * _shape.Relation;

    /// <summary>Fills the analysis for the sentences of a block.</summary>
    public void Run(string text, ReadOnlySpan<TextSpan> spans, List<TokenRange> sentences, Span<float> views, int rows, Scratch scratch, Analysis analysis)
    {
        Prepare(sentences, views, rows);
        var product = scratch.Product(Gemm.ScratchLength(rows, Analyser.LongestPiece + 1));
        var labels = scratch.Labels(rows * Math.Max(_shape.TagLabels, _shape.RelationCount));
        Span<float> queries = scratch.Arcs(rows * _shape.Arc);
        _arc.Apply(views, _shape.Heads, queries, _shape.Arc, rows, product);
        FindTrees(sentences, queries, views, labels, product, scratch, analysis);
        _tag.Apply(views[TagStart..], _shape.Heads, labels, _shape.TagLabels, rows, scratch);
        FindTags(text, spans, sentences, labels, scratch, analysis);
        _name.Apply(views[(TagStart + _shape.Tag)..], _shape.Heads, labels, NameTags.Count, rows, product);
        FindNames(text, spans, sentences, labels, analysis);
        var arcs = scratch.Arcs(rows * _shape.Relation);
        LayArcs(sentences, views, arcs, analysis);
        _relation.Apply(arcs, _shape.Relation, labels, _shape.RelationCount, rows, product);
        FindRelations(sentences, labels, analysis);
    }

    /// <summary>Rectifies all but the views of relations, and lets the row before each sentence stand for the root.</summary>
    private void Prepare(List<TokenRange> sentences, Span<float> views, int rows)
    {
        for (var i = 0; i < rows; i++)
        {
            var row = views.Slice(i * _shape.Heads, _shape.Heads);
            Activations.Rectify(row[..(2 * _shape.Arc)]);
            Activations.Rectify(row[TagStart..]);
        }

        var first = 0;
        foreach (var sentence in sentences)
        {
            var row = views.Slice(first * _shape.Heads, _shape.Heads);
            _arcRoot.CopyTo(row[_shape.Arc..]);
            _relationRoot.CopyTo(row[(2 * _shape.Arc + _shape.Relation)..]);
            first += sentence.Count + 1;
        }
    }

    private void FindTrees(List<TokenRange> sentences, ReadOnlySpan<float> queries, ReadOnlySpan<float> views, Span<float> scores, Span<float> product, Scratch scratch, Analysis analysis)
    {
        var first = 1;
        foreach (var sentence in sentences)
        {
            var (count, governors) = (sentence.Count, sentence.Count + 1);
            if (scores.Length < count * governors)
            {
                scores = new float[count * governors];
            }

            var right = scratch.Right(Gemm.PackedLength(_shape.Arc, governors));
            Gemm.PackRight(views[((first - 1) * _shape.Heads + _shape.Arc)..], 1, _shape.Heads, _shape.Arc, governors, right);
            Gemm.Multiply(
                queries[(first * _shape.Arc)..], _shape.Arc, 1, right, scores, governors, count, _shape.Arc, governors, accumulate: false, product);
            var heads = analysis.Heads.AsSpan(sentence.First, count);
            scratch.Trees.Decode(scores, governors, heads);
            foreach (ref var head in heads)
            {
                head = head < 0 ? -1 : head + sentence.First;
            }

            first += count + 1;
        }
    }

    private void FindTags(string text, ReadOnlySpan<TextSpan> spans, List<TokenRange> sentences, ReadOnlySpan<float> labels, Scratch scratch, Analysis analysis)
    {
        var row = 1;
        Span<char> buffer = stackalloc char[LemmaScript.LongestPooled];
        foreach (var sentence in sentences)
        {
            for (var i = sentence.First; i < sentence.End; i++, row++)
            {
                var scores = labels.Slice(row * _shape.TagLabels, _shape.TagLabels);
                analysis.Upos[i] = (Upos)Activations.IndexOfLargest(Next(ref scores, _shape.UposCount));
                analysis.Xpos[i] = weights.XposLabels[Activations.IndexOfLargest(Next(ref scores, _shape.XposCount))];
                analysis.Features[i] = weights.FeatsLabels[Activations.IndexOfLargest(Next(ref scores, _shape.FeatsCount))];
                var script = weights.LemmaScripts[Activations.IndexOfLargest(scores)];
                analysis.Lemmas[i] = script.Apply(spans[i].Of(text), buffer, scratch.Strings);
            }

            row++;
        }
    }

    private static ReadOnlySpan<float> Next(ref ReadOnlySpan<float> scores, int count)
    {
        var part = scores[..count];
        scores = scores[count..];
        return part;
    }

    private void FindNames(string text, ReadOnlySpan<TextSpan> spans, List<TokenRange> sentences, ReadOnlySpan<float> labels, Analysis analysis)
    {
        var before = analysis.Names.Count;
        var row = 1;
        foreach (var sentence in sentences)
        {
            var scores = labels.Slice(row * NameTags.Count, sentence.Count * NameTags.Count);
            NameTags.Decode(scores, sentence.First, spans.Slice(sentence.First, sentence.Count), analysis.Names);
            row += sentence.Count + 1;
        }

        DropCommonWords(analysis, before);
        trimmer.Mend(text, spans, analysis.Names, before);
    }

    private static void DropCommonWords(Analysis analysis, int first)
    {
        var kept = first;
        for (var i = first; i < analysis.Names.Count; i++)
        {
            if (HasProperNoun(analysis.Names[i], analysis))
            {
                analysis.Names[kept++] = analysis.Names[i];
            }
        }

        analysis.Names.RemoveRange(kept, analysis.Names.Count - kept);
    }

    /// <summary>What the tagger takes for common words only is no name: "a cup of joe".</summary>
    private static bool HasProperNoun(NameMention name, Analysis analysis)
    {
        for (var i = name.Tokens.First; i < name.Tokens.End; i++)
        {
            if (analysis.Upos[i] is Upos.PROPN or Upos.X || analysis.Xpos[i] is "NNP" or "NNPS")
            {
                return true;
            }
        }

        return false;
    }

    private void LayArcs(List<TokenRange> sentences, ReadOnlySpan<float> views, Span<float> arcs, Analysis analysis)
    {
        var first = 1;
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Count; i++)
            {
                var head = analysis.Heads[sentence.First + i];
                var governor = head < 0 ? first - 1 : first + head - sentence.First;
                Activations.AddRectified(
                    views.Slice((first + i) * _shape.Heads + 2 * _shape.Arc, _shape.Relation),
                    views.Slice(governor * _shape.Heads + 2 * _shape.Arc + _shape.Relation, _shape.Relation),
                    arcs.Slice((first + i) * _shape.Relation, _shape.Relation));
            }

            first += sentence.Count + 1;
        }
    }

    private void FindRelations(List<TokenRange> sentences, Span<float> labels, Analysis analysis)
    {
        var row = 1;
        foreach (var sentence in sentences)
        {
            for (var i = sentence.First; i < sentence.End; i++, row++)
            {
                var scores = labels.Slice(row * _shape.RelationCount, _shape.RelationCount);
                scores[_rootLabel] = float.NegativeInfinity;
                var best = analysis.Heads[i] < 0 ? _rootLabel : Activations.IndexOfLargest(scores);
                analysis.Relations[i] = weights.RelationLabels[best];
            }

            Voice.Agree(sentence, analysis);
            row++;
        }
    }
}
