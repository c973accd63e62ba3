using Chancery.Model;
using Chancery.Register.Corrections;
using Chancery.Register.Sqlite;

namespace Chancery.Register;

/// <content>Corrections by people: entries that are added and never taken away.</content>
public sealed partial class SqliteRegister
{
    /// <summary>Adds a correction and gives its entry. Checking that it makes sense is the caller's part.</summary>
    public CorrectionEntry Correct(Correction correction)
    {
        ArgumentNullException.ThrowIfNull(correction);
        var now = Now();
        var id = _writer.Write(() =>
        {
            var added = AddCorrection(correction, now);
            Carry(correction);
            return added;
        });
        return new CorrectionEntry(id, correction, now, Stands: true);
    }

    /// <summary>Corrections in the order they were made; those of one kind of target when one is given.</summary>
    public IReadOnlyList<CorrectionEntry> Corrections(string? kind = null, bool standingOnly = false) => _database.Rows(
        CorrectionRows.Select + " WHERE (?1 IS NULL OR c.kind = ?1) AND (?2 = 0 OR s.id IS NOT NULL) ORDER BY c.seq", CorrectionRows.Read, kind, standingOnly ? 1 : 0);

    /// <summary>Id of the one actor with this id, country code (of a state) or whole name.</summary>
    /// <exception cref="RegisterException">None or several have it.</exception>
    public string ActorId(string words)
    {
        var found = _database.Rows(
            "SELECT id FROM actors WHERE id = ?1 OR folded = ?2 OR (country = ?1 AND kind = 'state') ORDER BY id = ?1 DESC, kind = 'state' DESC, id",
            row => row.Text(0), words, RegisterIds.Fold(words));
        return found.Count > 0 ? found[0] : throw new RegisterException($"no actor is called '{words}'; 'chancery actor' finds them");
    }

    /// <summary>Lets a correction of an act show in the assembled world.</summary>
    private void Carry(Correction correction)
    {
        var held = correction;
        while (held.Act == CorrectionAct.Undo && Corrections().FirstOrDefault(entry => entry.Id == held.Target) is { } undone)
        {
            held = undone.Correction;
        }

        if (held.Kind == "actor")
        {
            _writer.World.RetellOf(held.Target);
            if (held.Other is { } other)
            {
                _writer.World.RetellOf(other);
            }

            return;
        }

        if (held.Kind is not ("event" or "mention"))
        {
            return;
        }

        // Telling a report again takes it out of merges too, so that an undone merge falls apart.
        foreach (var report in new[] { held.Anchor?.Report, held.OtherAnchor?.Report }.OfType<string>().Distinct())
        {
            _writer.World.Retell(report);
        }
    }

    private string AddCorrection(Correction correction, string now)
    {
        var number = _database.Scalar("SELECT coalesce(max(seq), 0) + 1 FROM corrections")!;
        var id = RegisterIds.OfCorrection(correction, now, Convert.ToInt64(number, System.Globalization.CultureInfo.InvariantCulture));
        _database.Execute(
            """
            INSERT INTO corrections (id, act, kind, target, report, start, "end", quote, field, value, was,
                other, other_report, other_start, other_end, other_quote, author, reason, made_at)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)
            """,
            id, correction.Act, correction.Kind, correction.Target, correction.Anchor?.Report, correction.Anchor?.Span.Start, correction.Anchor?.Span.End,
            correction.Anchor?.Quote, correction.Field, correction.Value, correction.Was, correction.Other, correction.OtherAnchor?.Report,
            correction.OtherAnchor?.Span.Start, correction.OtherAnchor?.Span.End, correction.OtherAnchor?.Quote, correction.Author, correction.Reason, now);
        return id;
    }
}
