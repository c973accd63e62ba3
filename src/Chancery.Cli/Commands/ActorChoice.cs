using Chancery.Register;

namespace Chancery.Cli.Commands;

/// <summary>Finds the one actor that a user means.</summary>
internal static class ActorChoice
{
    /// <summary>By id or its start, by the whole name, or by a part of a name that only one has.</summary>
    /// <exception cref="CliFailure">Nobody, or several.</exception>
    public static ActorRef Of(SqliteRegister register, string words)
    {
        var named = register.ActorsNamed(words);
        var chosen = named.Count == 1 ? named : [.. register.Actors(words).Select(entry => entry.Actor)];
        return chosen.Count switch
        {
            1 => chosen[0],
            0 => throw new CliFailure(ExitCode.InputsFailed, $"no actor '{words}'"),
            _ => throw new CliFailure(ExitCode.Usage, $"'{words}' may be {string.Join(", ", chosen.Take(5).Select(actor => $"{actor.Name} ({actor.Id})"))}{(chosen.Count > 5 ? ", …" : "")}; give the id"),
        };
    }
}
