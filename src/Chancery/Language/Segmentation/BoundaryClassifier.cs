using System.Buffers.Binary;

namespace Chancery.Language.Segmentation;

/// <summary>
/// A linear classifier over <see cref="BoundaryFeatures"/>. Its section of the model is the scale (4 bytes, float),
/// the bias (4, float) and one signed byte a weight.
/// </summary>
internal sealed class BoundaryClassifier
{
    /// <summary>Name of the section of the model.</summary>
    public const string Section = "segmenter";

    private const int HeaderLength = 8;

    private readonly ReadOnlyMemory<byte> _weights;
    private readonly float _scale;
    private readonly float _bias;

    private BoundaryClassifier(ReadOnlyMemory<byte> section)
    {
        _scale = BinaryPrimitives.ReadSingleLittleEndian(section.Span);
        _bias = BinaryPrimitives.ReadSingleLittleEndian(section.Span[4..]);
        _weights = section[HeaderLength..];
    }

    /// <summary>The classifier of a model; null when it brings none.</summary>
    /// <exception cref="InvalidDataException">The section is damaged.</exception>
    public static BoundaryClassifier? Of(ModelFile model) => model.TrySection(Section, out var bytes) ? Read(bytes) : null;

    /// <summary>Reads the section <c>segmenter</c>.</summary>
    /// <exception cref="InvalidDataException">It has another size.</exception>
    public static BoundaryClassifier Read(ReadOnlyMemory<byte> section) =>
        section.Length == HeaderLength + BoundaryFeatures.TableSize
            ? new BoundaryClassifier(section)
            : throw new InvalidDataException($"The language model's section 'segmenter' has {section.Length} bytes instead of {HeaderLength + BoundaryFeatures.TableSize}.");

    /// <summary>The section for trained weights.</summary>
    public static byte[] Write(ReadOnlySpan<float> weights, float bias)
    {
        var scale = 1e-6f;
        foreach (var weight in weights)
        {
            scale = Math.Max(scale, Math.Abs(weight) / 127);
        }

        var section = new byte[HeaderLength + BoundaryFeatures.TableSize];
        BinaryPrimitives.WriteSingleLittleEndian(section, scale);
        BinaryPrimitives.WriteSingleLittleEndian(section.AsSpan(4), bias);
        for (var i = 0; i < weights.Length; i++)
        {
            section[HeaderLength + i] = (byte)(sbyte)MathF.Round(weights[i] / scale);
        }

        return section;
    }

    /// <summary>Above zero when the gap ends a sentence more likely than not.</summary>
    public float Score(ReadOnlySpan<int> features)
    {
        var weights = _weights.Span;
        var sum = 0;
        foreach (var feature in features)
        {
            sum += (sbyte)weights[feature];
        }

        return (sum * _scale) + _bias;
    }
}
