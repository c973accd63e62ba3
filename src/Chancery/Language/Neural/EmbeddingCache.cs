namespace Chancery.Language.Neural;

/// <summary>
/// Keeps the embeddings of words lately seen: in running text two words of three come again soon, and to copy a row
/// costs a tenth of summing it anew. What is copied is what was summed, so results do not depend on what is kept.
/// </summary>
internal sealed class EmbeddingCache
{
    private const int Slots = 1 << 11;
    private const int Longest = 20;

    private readonly char[] _forms = new char[Slots * Longest];
    private readonly byte[] _lengths = new byte[Slots];
    private float[] _rows = [];

    /// <summary>Copies the embedding of a word; false when it is not kept.</summary>
    public bool TryCopy(ReadOnlySpan<char> form, bool attached, Span<float> target)
    {
        if (form.Length > Longest || _rows.Length != Slots * target.Length)
        {
            return false;
        }

        var slot = SlotOf(form, attached);
        if (_lengths[slot] != LengthOf(form, attached) || !form.SequenceEqual(_forms.AsSpan(slot * Longest, form.Length)))
        {
            return false;
        }

        _rows.AsSpan(slot * target.Length, target.Length).CopyTo(target);
        return true;
    }

    /// <summary>Keeps the embedding of a word in the place of another.</summary>
    public void Keep(ReadOnlySpan<char> form, bool attached, ReadOnlySpan<float> embedding)
    {
        if (form.Length > Longest)
        {
            return;
        }

        if (_rows.Length != Slots * embedding.Length)
        {
            _rows = new float[Slots * embedding.Length];
            Array.Clear(_lengths);
        }

        var slot = SlotOf(form, attached);
        _lengths[slot] = LengthOf(form, attached);
        form.CopyTo(_forms.AsSpan(slot * Longest));
        embedding.CopyTo(_rows.AsSpan(slot * embedding.Length));
    }

    /// <summary>0 stands for an empty slot.</summary>
    private static byte LengthOf(ReadOnlySpan<char> form, bool attached) => (byte)((form.Length << 1) + (attached ? 1 : 0) + 2);

    private static int SlotOf(ReadOnlySpan<char> form, bool attached)
    {
        var hash = attached ? 0x9E3779B9u : 0x811C9DC5u;
        foreach (var letter in form)
        {
            hash = (hash ^ letter) * 0x01000193u;
        }

        return (int)((hash ^ (hash >> 15)) & (Slots - 1));
    }
}
