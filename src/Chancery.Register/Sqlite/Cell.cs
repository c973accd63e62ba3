namespace Chancery.Register.Sqlite;

/// <summary>What a cell of a gathered row holds.</summary>
internal enum CellKind : byte
{
    /// <summary>Nothing.</summary>
    Null,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A number, as its bits.</summary>
    Real,

    /// <summary>Text: where it begins among the bytes of the rows.</summary>
    Text,

    /// <summary>Which of the readings told together; its report's number is known when it is written.</summary>
    Report,

    /// <summary>Which of the readings told together; its number is known when it is written.</summary>
    Reading,
}

/// <summary>One cell of a gathered row.</summary>
/// <param name="Value">Depends on the kind.</param>
/// <param name="Bytes">Length of a text.</param>
/// <param name="Kind">What it holds.</param>
internal readonly record struct Cell(long Value, int Bytes, CellKind Kind);
