using System.Buffers.Binary;
using Chancery.Language;

namespace Chancery.Tests.Language;

public sealed class ModelFileTests
{
    private static byte[] TwoSections() =>
        new ModelFileWriter().Set("language", "en"u8.ToArray()).Set("weights", new byte[] { 1, 2, 3 }).ToArray();

    [Fact]
    public void Open_WrittenFile_GivesSectionsBack()
    {
        var file = ModelFile.Open(TwoSections());

        Assert.Equal(["language", "weights"], file.Names);
        Assert.Equal([1, 2, 3], file.Section("weights").ToArray());
        Assert.False(file.TrySection("other", out _));
        Assert.Contains("'other'", Assert.Throws<InvalidDataException>(() => file.Section("other")).Message);
    }

    [Fact]
    public void SetAll_KnownFile_ReplacesOneSection()
    {
        var file = ModelFile.Open(new ModelFileWriter().SetAll(ModelFile.Open(TwoSections())).Set("weights", new byte[] { 9 }).ToArray());

        Assert.Equal("en"u8.ToArray(), file.Section("language").ToArray());
        Assert.Equal([9], file.Section("weights").ToArray());
    }

    [Fact]
    public void Open_EveryPrefixOfAFile_ThrowsInvalidData()
    {
        var bytes = TwoSections();
        for (var length = 0; length < bytes.Length; length++)
        {
            Assert.Throws<InvalidDataException>(() => ModelFile.Open(bytes.AsMemory(0, length)));
        }
    }

    [Fact]
    public void Open_AnotherVersion_SaysWhich()
    {
        var bytes = TwoSections();
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), 77);

        Assert.Contains("format 77", Assert.Throws<InvalidDataException>(() => ModelFile.Open(bytes)).Message);
    }

    [Theory]
    [InlineData(16 + 16, long.MaxValue)] // offset of the first section
    [InlineData(16 + 24, -1)] // its length
    [InlineData(16 + 24, 1_000_000)]
    public void Open_SectionOutsideTheFile_ThrowsInvalidData(int position, long value)
    {
        var bytes = TwoSections();
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(position), value);

        Assert.Contains("'language'", Assert.Throws<InvalidDataException>(() => ModelFile.Open(bytes)).Message);
    }
}
