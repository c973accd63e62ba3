using System.Globalization;

namespace Chancery.Training;

/// <summary>What can be set for a training run.</summary>
internal sealed record TrainingOptions
{
    /// <summary>The folder with the project's English treebanks; null when treebanks are named one by one.</summary>
    public string? Data { get; init; }

    /// <summary>CoNLL-U files to learn, beside those of the folder where one is given.</summary>
    public IReadOnlyList<string> Treebanks { get; init; } = [];

    /// <summary>CoNLL-U files to score after each epoch, where no folder is given.</summary>
    public IReadOnlyList<string> DevTreebanks { get; init; } = [];

    /// <summary>Code of the language, as the reports carry it.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The model file to write.</summary>
    public required string Out { get; init; }

    /// <summary>The lexicon's folder, for its names; null for no known names.</summary>
    public string? Lexicon { get; init; }

    /// <summary>A model whose network is trained on; null to begin with a random one.</summary>
    public string? From { get; init; }

    /// <summary>Model files whose opinions are learnt beside the treebanks; none to learn from the treebanks alone.</summary>
    public IReadOnlyList<string> Teachers { get; init; } = [];

    /// <summary>A folder of plain texts to learn the teachers' opinions on; null for none.</summary>
    public string? Texts { get; init; }

    /// <summary>Word vectors learnt from large text, to begin with what words mean; null for none.</summary>
    public string? Vectors { get; init; }

    /// <summary>Sentences made by the grammar of news to learn beside the treebanks; 0 for none.</summary>
    public int News { get; init; }

    /// <summary>Times that every sentence is seen.</summary>
    public int Epochs { get; init; } = 20;

    /// <summary>Words a batch.</summary>
    public int BatchTokens { get; init; } = 700;

    /// <summary>Adam's rate at its highest.</summary>
    public float Rate { get; init; } = 0.002f;

    /// <summary>Width of an embedding.</summary>
    public int Embedding { get; init; } = 128;

    /// <summary>Width of one direction of a recurrent layer.</summary>
    public int Hidden { get; init; } = 128;

    /// <summary>Number of recurrent layers.</summary>
    public int Layers { get; init; } = 4;

    /// <summary>Width of the views that arcs and relations are scored from, and of the layer before tags.</summary>
    public int Views { get; init; } = 128;

    /// <summary>Seed of all random choices.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Reads <c>--name value</c> pairs.</summary>
    public static TrainingOptions Parse(ReadOnlySpan<string> arguments)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < arguments.Length; i += 2)
        {
            values[arguments[i]] = arguments[i + 1];
        }

        int Number(string name, int otherwise) => values.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
        string[] List(string name) => values.GetValueOrDefault(name, "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        var data = values.GetValueOrDefault("--data");
        return new TrainingOptions
        {
            Data = data,
            Treebanks = List("--treebanks"),
            DevTreebanks = List("--dev"),
            Language = values.GetValueOrDefault("--language", "en"),
            Out = values["--out"],
            From = values.GetValueOrDefault("--from"),
            Teachers = List("--teachers"),
            Texts = values.GetValueOrDefault("--texts"),
            Lexicon = values.GetValueOrDefault("--lexicon", data is null ? null! : "lexicon"),
            Vectors = values.GetValueOrDefault("--vectors"),
            News = Number("--news", 0),
            Epochs = Number("--epochs", 20),
            BatchTokens = Number("--batch", 700),
            Rate = float.Parse(values.GetValueOrDefault("--rate", "0.002"), CultureInfo.InvariantCulture),
            Embedding = Number("--embedding", 128),
            Hidden = Number("--hidden", 128),
            Layers = Number("--layers", 4),
            Views = Number("--views", 128),
            Seed = (ulong)Number("--seed", 1),
        };
    }
}
