using System.Security.Cryptography;
using System.Text;
using Chancery.Language.Neural;
using Chancery.Language.Segmentation;
using Chancery.Language.Tokenisation;
using Chancery.Model;

namespace Chancery.Language;

/// <summary>
/// The language engine over a trained model file: tokens, then sentences, then tags, lemmas, trees and names.
/// Immutable and thread-safe; any text gives a parse, in time that grows with its length.
/// </summary>
public sealed class LanguageEngine : ILanguageEngine
{
    /// <summary>The section that holds the code of the language.</summary>
    internal const string LanguageSection = "language";

    private readonly Tokeniser _tokeniser;
    private readonly Segmenter _segmenter;
    private readonly Analyser _analyser;

    private LanguageEngine(ModelFile model, string hash)
    {
        var rules = TokeniserRules.Of(model);
        Language = Encoding.ASCII.GetString(model.Section(LanguageSection).Span);
        ModelHash = hash;
        _tokeniser = new Tokeniser(rules);
        _segmenter = new Segmenter(rules, BoundaryClassifier.Of(model));
        _analyser = Analyser.Load(model);
    }

    /// <inheritdoc/>
    public string Language { get; }

    /// <inheritdoc/>
    public string ModelHash { get; }

    /// <summary>Loads a model from a stream, to its end.</summary>
    /// <exception cref="InvalidDataException">The bytes are not a language model of this version.</exception>
    public static LanguageEngine Load(Stream model)
    {
        ArgumentNullException.ThrowIfNull(model);
        using var bytes = new MemoryStream();
        model.CopyTo(bytes);
        return Load(bytes.GetBuffer().AsMemory(0, (int)bytes.Length));
    }

    /// <summary>Loads a model over bytes that must not change afterwards.</summary>
    /// <exception cref="InvalidDataException">The bytes are not a language model of this version.</exception>
    public static LanguageEngine Load(ReadOnlyMemory<byte> model) =>
        new(ModelFile.Open(model), Convert.ToHexStringLower(SHA256.HashData(model.Span))[..12]);

    /// <inheritdoc/>
    public Parse Parse(string text, IReadOnlyList<int> breaks)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(breaks);
        var tokens = new TokenBuffer();
        Tokenise(text, breaks, tokens);
        var sentences = _segmenter.Segment(new TokenView(text, tokens.Spans, tokens.Continues), breaks);
        return Analyse(text, tokens.Spans.ToArray(), tokens.Continues.ToArray(), sentences);
    }

    /// <summary>Parses anew: keeps the text, tokens and sentences of a parse and gives them tags, lemmas, trees and names.</summary>
    public Parse Parse(Parse tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        return Analyse(tokens.Text, [.. tokens.Spans], [.. tokens.Continues], [.. tokens.Sentences]);
    }

    /// <summary>Shows the states of the tokens of a parse; for those who learn on them.</summary>
    internal void ReadStates(Parse parse, StateReader reader) => _analyser.Analyse(parse.Text, parse.Spans, [.. parse.Sentences], reader);

    /// <summary>A token never reaches over a break, as where a header is glued to the first word of the body.</summary>
    private void Tokenise(string text, IReadOnlyList<int> breaks, TokenBuffer tokens)
    {
        var start = 0;
        foreach (var end in breaks)
        {
            if (end > start && end < text.Length)
            {
                _tokeniser.Tokenise(text, start, end, tokens);
                start = end;
            }
        }

        _tokeniser.Tokenise(text, start, text.Length, tokens);
    }

    private Parse Analyse(string text, TextSpan[] spans, bool[] continues, List<Sentence> sentences)
    {
        var analysis = _analyser.Analyse(text, spans, sentences);
        return new Parse(new ParseArrays
        {
            Text = text,
            Spans = spans,
            Continues = continues,
            Lemmas = analysis.Lemmas,
            UposTags = analysis.Upos,
            XposTags = analysis.Xpos,
            Features = analysis.Features,
            Heads = analysis.Heads,
            Relations = analysis.Relations,
            Sentences = sentences,
            Names = analysis.Names,
            Signs = analysis.Signs,
        });
    }
}
