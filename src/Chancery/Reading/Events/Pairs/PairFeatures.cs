using Chancery.Language;
using Chancery.Lexicon.Events;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>
/// What speaks for what a source does to a target: the frames between them, the verb of the source with its object and
/// complement, the word that governs the target, the path between both, the kinds of both, and the words around.
/// </summary>
internal sealed class PairFeatures(EventLexicon lexicon)
{
    private const int Steps = 8;
    private const int Neighbours = 2;
    private const string Carriers = "carriers";
    private const double Softness = 1.5;
    private const float Emphasis = 1.5f;
    private readonly TypeHints _hints = new(lexicon);
    private readonly ActKinds _kinds = new(lexicon);

    /// <summary>The features, several of the same name where they hold more than once.</summary>
    public List<PairFeature> Of(PairScene scene, List<PairCandidate> candidates)
    {
        var features = new List<PairFeature> { new("bias", 1) };
        AddFrames(candidates, features);
        PairSigns.Add(scene, features);
        var main = MainOf(scene);
        if (main is not null)
        {
            AddMain(main, scene, features);
            if (_hints.SetsOf(main.Lemma).Contains(Carriers) && main.ClauseOf(ClauseKind.Complement) is { } clause && scene.Events.Predicates.At(clause.Token) is { } carried)
            {
                AddMain(carried, scene, features); // "said that it will release", "began to shell"
            }
        }

        AddNear(main, scene, features);
        AddMarkers(main, scene, features);
        AddTarget(main, scene, features);
        AddParty("s", scene.Source, scene, features);
        AddParty("t", scene.Target, scene, features);
        AddWords(scene, features);
        AddNeighbours("after-s", scene.Source, 1, scene, features);
        AddNeighbours("before-t", scene.Target, -1, scene, features);
        AddNeighbours("after-t", scene.Target, 1, scene, features);
        return features;
    }

    /// <summary>The frames that fit, by type; the first by their names too.</summary>
    private static void AddFrames(List<PairCandidate> candidates, List<PairFeature> features)
    {
        if (candidates.Count == 0)
        {
            features.Add(new("frames:none", 1));
            return;
        }

        var total = candidates.Sum(candidate => Math.Exp((candidate.Score - candidates[0].Score) / Softness));
        foreach (var candidate in candidates)
        {
            var share = Math.Exp((candidate.Score - candidates[0].Score) / Softness) / total;
            features.Add(new("vote:" + candidate.Folded.Type, (float)share));
        }

        var best = candidates[0];
        var joins = best.Match.Actors.Exists(actor => actor.Id == PairSceneMaker.Source) && best.Match.Recipients.Exists(actor => actor.Id == PairSceneMaker.Target);
        features.Add(new("best:" + best.Folded.Type, 1));
        features.Add(new((joins ? "joins:" : "loose:") + best.Folded.Type, 1));
        features.Add(new("frame:" + best.Match.Frame.Id, 1));
        features.Add(new($"frame:{best.Match.Frame.Id}:{best.Folded.Type}", 1));
    }

    /// <summary>The predicate whose subject the source is; else the one above it.</summary>
    private static Predicate? MainOf(PairScene scene)
    {
        if (scene.Source is not { } source)
        {
            var above = scene.Target is { } target ? Above(scene, target.Head) : null;
            return above ?? (scene.Events.Predicates.Items.Count > 0 ? scene.Events.Predicates.Items[0] : null);
        }

        Predicate? main = null;
        foreach (var predicate in scene.Events.Predicates.Items)
        {
            if (predicate.Subjects.Any(source.Tokens.Contains) && !predicate.SubjectCarried && predicate.Kind != PredicateKind.Noun)
            {
                main = predicate;
                break;
            }
        }

        return main ?? Above(scene, source.Head);
    }

    private static Predicate? Above(PairScene scene, int token)
    {
        for (var step = 0; step < Steps && token >= 0; step++)
        {
            if (scene.Events.Predicates.At(token) is { } predicate && scene.IsOutside(token))
            {
                return predicate;
            }

            token = scene.Parse[token].HeadIndex;
        }

        return null;
    }

    private void AddMain(Predicate main, PairScene scene, List<PairFeature> features)
    {
        AddLemma("main", main.Lemma, 1, features);
        AddFolds(main, scene, features);
        AddFields(main, scene, features);
        AddTone("tone", main, features);
        features.Add(new($"main:{main.Lemma}:{(main.Passive ? "passive" : "active")}", 1));
        var form = FormOf(main);
        if (form.Length > 0)
        {
            features.Add(new("form:" + form, 1));
            features.Add(new($"form:{form}:{main.Lemma}", 1));
            AddTypes("form:" + form, main.Lemma, 1, features);
        }

        foreach (var item in main.Objects)
        {
            AddArgument("object", main, item, scene, features);
        }

        foreach (var oblique in main.Obliques)
        {
            features.Add(new($"with:{oblique.Preposition}", 0.5f));
            features.Add(new($"main:{main.Lemma}:{oblique.Preposition}", 1));
            AddArgument("oblique", main, oblique.Token, scene, features);
        }

        foreach (var clause in main.Clauses.AsSpan())
        {
            if (clause.Kind is ClauseKind.Complement or ClauseKind.Purpose)
            {
                AddComplement(main, clause, scene, features);
            }
        }
    }

    /// <summary>
    /// How the acts of a predicate are put: the bare act, the act to come or refused, and the act under another that asks
    /// for it, promises, refuses or threatens it, whatever the words.
    /// </summary>
    private void AddFolds(Predicate main, PairScene scene, List<PairFeature> features)
    {
        var form = FormOf(main);
        foreach (var (type, share) in _hints.TypesOf(main.Lemma))
        {
            features.Add(new($"act:{form}~{type}", share * Emphasis));
            foreach (var item in main.Objects)
            {
                AddFold(form, type, share, "object", item, scene, features);
            }

            foreach (var oblique in main.Obliques)
            {
                AddFold(form, type, share, oblique.Preposition, oblique.Token, scene, features);
            }

            foreach (var clause in main.Clauses.AsSpan())
            {
                if (clause.Kind == ClauseKind.Complement)
                {
                    AddFold(form, type, share, "clause", clause.Token, scene, features);
                }
            }
        }
    }

    /// <summary>Whether an act is done, to come, possible or refused, with its fields, its types and whether these are friendly.</summary>
    private void AddTone(string role, Predicate predicate, List<PairFeature> features)
    {
        var tone = ToneOf(predicate);
        features.Add(new($"{role}:{tone}", 1));
        foreach (var (type, share) in _hints.TypesOf(predicate.Lemma))
        {
            features.Add(new($"{role}:{tone}~{type}", share));
            features.Add(new($"{role}:{tone}#{_kinds.NameOf(type)}", share));
        }

        foreach (var field in _hints.FieldsOf(predicate.Lemma))
        {
            features.Add(new($"{role}:{tone}^{field}", 1));
        }
    }

    /// <summary>The verb in whose clause the target stands, where it is not the source's own.</summary>
    private void AddNear(Predicate? main, PairScene scene, List<PairFeature> features)
    {
        if (scene.Target is not { } target)
        {
            return;
        }

        var token = target.Head;
        for (var step = 0; step < Steps && token >= 0; step++)
        {
            if (scene.Events.Predicates.At(token) is { Kind: not PredicateKind.Noun } near && scene.IsOutside(token))
            {
                if (near != main)
                {
                    AddLemma("near", near.Lemma, 1, features);
                    AddTone("near-tone", near, features);
                }

                return;
            }

            token = scene.Parse[token].HeadIndex;
        }
    }

    /// <summary>"If", "unless", "until" and their like, which make a threat or a condition of what they follow.</summary>
    private static void AddMarkers(Predicate? main, PairScene scene, List<PairFeature> features)
    {
        for (var token = 0; token < scene.Parse.Count; token++)
        {
            var word = scene.Parse[token];
            if (word.Upos == Upos.SCONJ && scene.IsOutside(token))
            {
                var mark = Syntax.Lower(word.Lemma);
                features.Add(new("mark:" + mark, 1));
                features.Add(new($"mark:{mark}:{(main is null ? "" : ToneOf(main))}", 1));
            }
        }
    }

    /// <summary>The words next to a party, whatever the tree says.</summary>
    private void AddNeighbours(string role, PairParty? party, int direction, PairScene scene, List<PairFeature> features)
    {
        if (party is null)
        {
            return;
        }

        var token = direction > 0 ? party.Tokens.End : party.Tokens.First - 1;
        for (var seen = 0; seen < Neighbours && token >= 0 && token < scene.Parse.Count; token += direction)
        {
            if (scene.IsOutside(token) && scene.Parse[token].Upos is Upos.NOUN or Upos.VERB or Upos.ADJ or Upos.ADV)
            {
                AddLemma(role, LemmaAt(token, scene), 0.5f, features);
                seen++;
            }
        }
    }

    private static string ToneOf(Predicate predicate) =>
        (predicate.Negated ? "not-" : "") + (predicate.Stance is { } stance and not ("claimed" or "actual") ? stance
            : predicate.Modal switch
            {
                "may" or "might" or "could" or "can" => "may",
                "must" or "should" or "ought" => "must",
                "will" or "would" or "shall" => "to-come",
                _ => predicate.Future ? "to-come" : "done",
            });

    /// <summary>The field of the predicate with that of what it governs: "lift" with "ban", "threaten" with "attack".</summary>
    private void AddFields(Predicate main, PairScene scene, List<PairFeature> features)
    {
        var form = FormOf(main);
        foreach (var field in _hints.FieldsOf(main.Lemma))
        {
            features.Add(new($"field:{form}^{field}", 1));
            foreach (var item in main.Objects)
            {
                AddField(field, "object", item, scene, features);
            }

            foreach (var oblique in main.Obliques)
            {
                AddField(field, oblique.Preposition, oblique.Token, scene, features);
            }

            foreach (var clause in main.Clauses.AsSpan())
            {
                if (clause.Kind == ClauseKind.Complement)
                {
                    AddField(field, "clause", clause.Token, scene, features);
                }
            }
        }
    }

    private void AddField(string field, string role, int token, PairScene scene, List<PairFeature> features)
    {
        if (!scene.IsOutside(token))
        {
            features.Add(new($"field:{field}.{role}={(scene.Target?.Tokens.Contains(token) == true ? "TARGET" : "SOURCE")}", 1));
            return;
        }

        foreach (var inner in _hints.FieldsOf(LemmaAt(token, scene)))
        {
            features.Add(new($"field:{field}>{role}^{inner}", 1));
        }
    }

    private void AddFold(string form, string type, float share, string role, int token, PairScene scene, List<PairFeature> features)
    {
        if (!scene.IsOutside(token))
        {
            features.Add(new($"act:{form}~{type}.{role}={(scene.Target?.Tokens.Contains(token) == true ? "TARGET" : "SOURCE")}", share));
            return;
        }

        foreach (var (inner, part) in _hints.TypesOf(LemmaAt(token, scene)))
        {
            features.Add(new($"act:{form}~{type}>{role}~{inner}", share * part * Emphasis));
        }
    }

    private void AddComplement(Predicate main, Clause clause, PairScene scene, List<PairFeature> features)
    {
        var lemma = LemmaAt(clause.Token, scene);
        AddLemma("complement", lemma, 1, features);
        features.Add(new($"main:{main.Lemma}+{lemma}", 1));
        features.Add(new($"main:{main.Lemma}+{clause.Kind}:{clause.Marker}", 1));
        foreach (var (type, share) in _hints.TypesOf(lemma))
        {
            features.Add(new($"main:{main.Lemma}+{type}", share));
        }

        if (scene.Events.Predicates.At(clause.Token) is not { } inner)
        {
            return;
        }

        var form = FormOf(inner);
        features.Add(new($"complement-form:{form}", 1));
        features.Add(new($"complement-form:{form}:{main.Lemma}", 1));
        foreach (var item in inner.Objects)
        {
            AddArgument("inner", inner, item, scene, features);
        }

        foreach (var deeper in inner.Clauses.AsSpan())
        {
            if (deeper.Kind == ClauseKind.Complement)
            {
                AddLemma("deeper", LemmaAt(deeper.Token, scene), 1, features);
                features.Add(new($"main:{inner.Lemma}+{LemmaAt(deeper.Token, scene)}", 1));
            }
        }
    }

    private void AddArgument(string role, Predicate predicate, int token, PairScene scene, List<PairFeature> features)
    {
        var party = scene.Source?.Tokens.Contains(token) == true ? "SOURCE" : scene.Target?.Tokens.Contains(token) == true ? "TARGET" : null;
        if (party is not null)
        {
            features.Add(new($"{role}={party}", 1));
            features.Add(new($"{predicate.Lemma}.{role}={party}", 1));
        }

        var known = scene.Parse[token].Upos == Upos.PROPN;
        if (known || scene.Parse[token].Upos == Upos.PRON)
        {
            return;
        }

        var lemma = LemmaAt(token, scene);
        AddLemma(role, lemma, 1, features);
        features.Add(new($"{predicate.Lemma}>{lemma}", 1));
        foreach (var set in _hints.SetsOf(lemma))
        {
            features.Add(new($"{predicate.Lemma}>@{set}", 1));
        }

        foreach (var child in scene.Parse[token].Children)
        {
            if (child.Is("compound") || child.Is("amod") || (child.Is("nmod") && Syntax.Preposition(child) is "of" or "on" or "for" or "from"))
            {
                AddLemma(role + ".of", Syntax.Lower(child.Lemma), 0.7f, features);
            }
        }
    }

    /// <summary>What governs the target, and the words on the way from the source's verb to it.</summary>
    private void AddTarget(Predicate? main, PairScene scene, List<PairFeature> features)
    {
        if (scene.Target is not { } target)
        {
            features.Add(new("target:none", 1));
            return;
        }

        var token = target.Head;
        var preposition = Syntax.Preposition(scene.Parse[token]);
        for (var step = 0; step < Steps && !scene.Parse[token].IsRoot; step++)
        {
            var relation = scene.Parse[token].Relation;
            token = scene.Parse[token].HeadIndex;
            if (target.Tokens.Contains(token))
            {
                continue;
            }

            var lemma = LemmaAt(token, scene);
            if (step == 0)
            {
                features.Add(new($"governor:{Syntax.Base(relation)}:{preposition}", 1));
                features.Add(new($"governor:{lemma}:{preposition}", 1));
            }

            AddLemma(step == 0 ? "governor" : "path", lemma, 1, features);
            if (main is not null && token == main.Token)
            {
                features.Add(new($"steps:{step}", 1));
                break;
            }
        }
    }

    private void AddParty(string role, PairParty? party, PairScene scene, List<PairFeature> features)
    {
        if (party is null)
        {
            return;
        }

        features.Add(new($"{role}.kind:{party.Known?.Kind.ToString() ?? "none"}", 1));
        features.Add(new($"{role}.sector:{party.Known?.Sector ?? "none"}", 1));
        var head = scene.Parse[party.Head];
        if (head.Upos == Upos.NOUN)
        {
            AddLemma(role + ".head", Syntax.Lower(head.Lemma), 1, features);
        }

        for (var token = party.Tokens.First; token < party.Tokens.End; token++)
        {
            if (scene.Parse[token].Upos is Upos.NOUN or Upos.VERB or Upos.ADJ)
            {
                AddLemma(role + ".word", LemmaAt(token, scene), 0.5f, features);
            }
        }
    }

    /// <summary>Words outside the parties, alone and by twos, those between the parties apart.</summary>
    private void AddWords(PairScene scene, List<PairFeature> features)
    {
        var (source, target) = (scene.Source?.Head ?? 0, scene.Target?.Head ?? 0);
        var (low, high) = (Math.Min(source, target), Math.Max(source, target));
        var last = "";
        for (var token = 0; token < scene.Parse.Count; token++)
        {
            var word = scene.Parse[token];
            if (!scene.IsOutside(token) || word.Upos is not (Upos.NOUN or Upos.VERB or Upos.ADJ or Upos.ADP or Upos.PART or Upos.AUX or Upos.ADV))
            {
                last = "";
                continue;
            }

            var lemma = LemmaAt(token, scene);
            if (last.Length > 0)
            {
                features.Add(new($"two:{last}_{lemma}", 0.5f));
            }

            last = lemma;
            if (word.Upos is Upos.ADP or Upos.PART or Upos.AUX)
            {
                continue;
            }

            AddLemma(token > low && token < high ? "between" : "around", lemma, 0.5f, features);
            features.Add(new("word:" + lemma, 0.5f));
        }
    }

    /// <summary>A word in a role: itself, the types its frames have, the sets it stands in.</summary>
    private void AddLemma(string role, string lemma, float value, List<PairFeature> features)
    {
        features.Add(new($"{role}:{lemma}", value));
        AddTypes(role, lemma, value, features);
        foreach (var set in _hints.SetsOf(lemma))
        {
            features.Add(new($"{role}@{set}", value));
        }

        foreach (var field in _hints.FieldsOf(lemma))
        {
            features.Add(new($"{role}^{field}", value));
        }

        foreach (var name in _hints.ClassesOf(lemma))
        {
            features.Add(new($"{role}*{name}", value));
        }
    }

    private void AddTypes(string role, string lemma, float value, List<PairFeature> features)
    {
        foreach (var (type, share) in _hints.TypesOf(lemma))
        {
            features.Add(new($"{role}~{type}", value * share));
        }
    }

    private static string FormOf(Predicate predicate)
    {
        var form = predicate.Negated ? "not" : "";
        form += predicate.Future ? ".will" : predicate.Modal is { } modal ? "." + modal : "";
        return predicate.Stance is { } stance ? $"{form}.{stance}" : form;
    }

    private static string LemmaAt(int token, PairScene scene) =>
        scene.Events.Predicates.At(token)?.Lemma ?? Syntax.Lower(scene.Parse[token].Lemma);
}
