namespace Chancery.Intake;

/// <summary>Cuts a stream of bytes into lines of bounded length, so that a file of any size takes little memory.</summary>
internal sealed class LineReader(Stream stream, int maxLength)
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;

    /// <summary>
    /// The next line without its end; null at the end of the stream. A line over the limit is read to its end but
    /// comes back as <paramref name="tooLong"/> with no bytes.
    /// </summary>
    public byte[]? Next(out bool tooLong)
    {
        var line = new MemoryStream();
        tooLong = false;
        var any = false;
        while (true)
        {
            if (_start == _end && !Fill())
            {
                return any ? Finish(line, tooLong) : null;
            }

            any = true;
            var rest = _buffer.AsSpan(_start, _end - _start);
            var feed = rest.IndexOf((byte)'\n');
            var part = feed < 0 ? rest : rest[..feed];
            _start += part.Length + (feed < 0 ? 0 : 1);
            tooLong |= line.Length + part.Length > maxLength;
            if (!tooLong)
            {
                line.Write(part);
            }

            if (feed >= 0)
            {
                return Finish(line, tooLong);
            }
        }
    }

    private bool Fill()
    {
        _start = 0;
        _end = stream.Read(_buffer);
        return _end > 0;
    }

    private static byte[] Finish(MemoryStream line, bool tooLong)
    {
        var bytes = tooLong ? [] : line.ToArray();
        return bytes is [.., (byte)'\r'] ? bytes[..^1] : bytes;
    }
}
