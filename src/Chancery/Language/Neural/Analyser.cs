using System.Collections.Concurrent;
using Chancery.Language.Tokenisation;
using Chancery.Model;

namespace Chancery.Language.Neural;

/// <summary>Tags, lemmatises, parses and finds names: the network of a model over tokens already cut. Thread-safe.</summary>
internal sealed class Analyser
{
    /// <summary>Longer sentences are parsed in pieces, so that scores of arcs stay few.</summary>
    internal const int LongestPiece = 256;

    /// <summary>About that many tokens go through the network at once.</summary>
    private const int BlockTokens = 384;

    private readonly Encoder _encoder;
    private readonly ConcurrentBag<Scratch> _scratch = [];

    private readonly ActNetwork? _acts;

    private Analyser(NetworkWeights weights, TokeniserRules rules, ActNetwork? acts)
    {
        _acts = acts;
        _encoder = new Encoder(weights, rules, acts);
    }

    /// <summary>Loads the network of a model file.</summary>
    /// <exception cref="InvalidDataException">The bytes are not a language model of this version.</exception>
    public static Analyser Load(ReadOnlyMemory<byte> model) => Load(ModelFile.Open(model));

    /// <summary>Loads the network of a model file.</summary>
    /// <exception cref="InvalidDataException">A section is missing or damaged.</exception>
    public static Analyser Load(ModelFile model)
    {
        var weights = NetworkWeights.Read(model);
        return new Analyser(weights, TokeniserRules.Of(model), ActNetwork.Read(model, weights.Shape));
    }

    /// <summary>Analyses the tokens of a text. Every sentence becomes a tree with one root.</summary>
    public Analysis Analyse(string text, ReadOnlySpan<TextSpan> spans, IReadOnlyList<Sentence> sentences, StateReader? reader = null)
    {
        var analysis = new Analysis(spans.Length) { Signs = _acts?.Signs(spans.Length), Reader = reader };
        if (!_scratch.TryTake(out var scratch))
        {
            scratch = new Scratch();
        }

        var block = new List<TokenRange>();
        var tokens = 0;
        foreach (var sentence in sentences)
        {
            foreach (var piece in Pieces.Of(text, spans, sentence.Tokens))
            {
                if (tokens + piece.Count > BlockTokens && block.Count > 0)
                {
                    _encoder.Run(text, spans, block, scratch, analysis);
                    block.Clear();
                    tokens = 0;
                }

                block.Add(piece);
                tokens += piece.Count;
            }
        }

        _encoder.Run(text, spans, block, scratch, analysis);
        foreach (var sentence in sentences)
        {
            Pieces.Join(sentence.Tokens, analysis);
        }

        _scratch.Add(scratch);
        return analysis;
    }
}
