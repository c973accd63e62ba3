using System.Security.Cryptography;
using System.Text;
using Chancery.Model;

namespace Chancery.Intake;

/// <summary>Makes reports out of text.</summary>
public static class ReportFactory
{
    /// <summary>An id from the content, so that the same text is the same report wherever it is read.</summary>
    public static string IdOf(string text) =>
        "r-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];

    /// <summary>A report of a bare text.</summary>
    public static Report FromText(string text) => new() { Id = IdOf(text), Text = text };
}
