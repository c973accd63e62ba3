using Chancery.Language;
using Chancery.Training.Data;

namespace Chancery.Training.News;

/// <summary>
/// Makes sentences of the kind that news reports have, with their trees. The treebanks hold little news: "condemned"
/// does not occur in them once, and a parser that never saw "Residents denounced the raid" takes the verb for a
/// participle. What is made here is nonsense as news, but its grammar is that of news.
/// </summary>
internal sealed class NewsGrammar
{
    /// <summary>Words that a sentence has, about.</summary>
    public const int Words = 17;

    private const int Deepest = 2;

    private readonly SeededRandom _random;
    private readonly NewsWords _words;
    private readonly NewsPhrases _phrases;

    public NewsGrammar(ulong seed, string lexicon)
    {
        _random = new SeededRandom(seed);
        _words = new NewsWords(_random, lexicon);
        _phrases = new NewsPhrases(_words, _random) { Relative = Relative, Reduced = Reduced, Infinitive = Infinitive, Content = That };
    }

    /// <summary>So many sentences.</summary>
    public List<TreebankSentence> Make(int count) =>
        [.. Enumerable.Range(1, count).Select(number => Sentence().ToSentence($"news-{number}"))];

    /// <summary>Prints them as CoNLL-U, to be looked at.</summary>
    public static void Print(int count, ulong seed, string lexicon, TextWriter output)
    {
        foreach (var sentence in new NewsGrammar(seed, lexicon).Make(count))
        {
            output.WriteLine($"# sent_id = {sentence.Id}");
            for (var i = 0; i < sentence.Length; i++)
            {
                var features = sentence.Feats[i].Length == 0 ? "_" : sentence.Feats[i];
                var space = i + 1 < sentence.Length && sentence.Attached[i + 1] ? "SpaceAfter=No" : "_";
                output.WriteLine($"{i + 1}\t{sentence.Forms[i]}\t{sentence.Lemmas[i]}\t{sentence.Upos[i]}\t{sentence.Xpos[i]}\t{features}\t{sentence.Heads[i] + 1}\t{sentence.Relations[i]}\t_\t{space}");
            }

            output.WriteLine();
        }
    }

    private Branch Sentence()
    {
        if (_random.Chance(0.04f))
        {
            return Headline();
        }

        var sentence = _random.NextFloat() switch
        {
            < 0.60f => Clause(Deepest),
            < 0.70f => Reported(),
            < 0.78f => Quoted(),
            < 0.82f => According(),
            < 0.90f => TwoClauses(),
            < 0.95f => Ready(),
            < 0.98f => Item(),
            _ => Impersonal(),
        };
        sentence.After("punct", Branch.Stop());
        return _random.Chance(0.05f) ? Datelined(sentence) : sentence;
    }

    /// <summary>A clause with its subject, finite verb, and what goes with it.</summary>
    private Branch Clause(int depth)
    {
        var subject = _phrases.Actor(depth);
        if (_random.Chance(0.14f))
        {
            return Adjuncts(Passive(_random.Chance(0.4f) ? Thing(depth) : _phrases.Actor(depth)), depth);
        }

        var verb = Predicate(subject, depth);
        if (depth > 0 && _random.Chance(0.18f))
        {
            // "condemned the raid and recalled its ambassador".
            if (_random.Chance(0.25f))
            {
                // "…, expelled its envoy and recalled its own".
                verb.After("conj", Active(VerbForm.Past, subject.IsMany, 0).First("punct", Branch.Comma()));
            }

            verb.After("conj", Active(VerbForm.Past, subject.IsMany, depth - 1).First("cc", NewsWords.And(_random.Chance(0.15f) ? "but" : "and")));
        }

        return Adjuncts(verb, depth);
    }

    /// <summary>The finite verb with its subject: mostly in the past, else with auxiliaries.</summary>
    private Branch Predicate(Branch subject, int depth)
    {
        if (depth > 0 && _random.Chance(0.03f))
        {
            // "Keita, for his part, insisted": a phrase between commas.
            var part = _words.Noun(_words.Any(["part", "turn", "letter", "statement", "speech"]), false);
            part.First(_random.Chance(0.5f) ? "nmod:poss" : "det", part.StartsBare && _random.Chance(0.5f) ? NewsPhrases.His() : NewsWords.A(part.Form));
            var aside = part.First("case", NewsWords.Case(_words.Any(["for", "in", "after"]))).First("punct", Branch.Comma()).After("punct", Branch.Comma());
            return Active(VerbForm.Past, subject.IsMany, depth).First("obl", aside).First("nsubj", subject);
        }

        if (depth > 0 && _random.Chance(0.03f))
        {
            // "The ministers, meeting in Cairo, rejected the plan."
            subject.After("punct", Branch.Comma()).After("acl", _random.Chance(0.6f) ? Active(VerbForm.Gerund, false, 0) : Reduced()).After("punct", Branch.Comma());
        }

        var many = subject.IsMany;
        var choice = _random.NextFloat();
        if (choice < 0.64f)
        {
            var verb = Active(VerbForm.Past, many, depth);
            if (_random.Chance(0.08f))
            {
                verb.First("advmod", Adverb());
            }

            return verb.First("nsubj", subject);
        }

        var (form, auxiliaries) = choice switch
        {
            < 0.80f => (VerbForm.Perfect, new[] { Auxiliary("have", _random.Chance(0.45f), many) }),
            < 0.86f => (VerbForm.Infinitive, [Modal(_words.Any(["will", "would", "must", "should", "could", "may"]))]),
            < 0.90f => (VerbForm.Infinitive, [Auxiliary("do", true, many), new Branch("not", "not", Upos.PART, "RB", "Polarity=Neg")]),
            < 0.94f => (VerbForm.Gerund, [Auxiliary("be", _random.Chance(0.4f), many)]),
            _ => (VerbForm.Present, Array.Empty<Branch>()),
        };
        var head = Active(form, many, depth);
        for (var i = auxiliaries.Length - 1; i >= 0; i--)
        {
            head.First(auxiliaries[i].Form == "not" ? "advmod" : "aux", auxiliaries[i]);
        }

        return head.First("nsubj", subject);
    }

    /// <summary>A verb in a form with its objects and clauses, but no subject.</summary>
    private Branch Active(VerbForm form, bool many, int depth)
    {
        var (frame, verbs) = PickFrame(depth);
        var verb = _words.Verb(_words.Any(verbs), form, many);
        switch (frame)
        {
            case "i":
                return verb;
            case "t":
                // "realized on Thursday an operation".
                return (_random.Chance(0.05f) ? WithTime(verb) : verb).After("obj", Object(depth));
            case "inf":
                return verb.After("xcomp", Infinitive(depth - 1));
            case "ninf":
                return verb.After("iobj", _phrases.Patient(0)).After("xcomp", Infinitive(depth - 1));
            case "oinf":
                return verb.After("obj", _phrases.Patient(0)).After("xcomp", Infinitive(depth - 1));
            case "that":
                return WithTime(verb).After("ccomp", That(depth - 1));
            case "t+judged":
                return verb.After("obj", _random.Chance(0.5f) ? _phrases.Patient(0) : _phrases.Act(0)).After("xcomp", NewsWords.Adjective(_words.Any("judged")));
            case "nthat":
                return verb.After("iobj", _phrases.Patient(0)).After("ccomp", That(depth - 1));
            case "t+ofing" or "t+foring" or "t+froming":
                return verb.After("obj", _phrases.Patient(0)).After("advcl", Active(VerbForm.AfterPreposition, false, 0).First("mark", Mark(frame[2..^3])));
            case "tback":
                // "sent the migrants back to Chad".
                verb.After("obj", _random.Chance(0.6f) ? _phrases.Patient(0) : Thing(0)).After("advmod", new Branch("back", "back", Upos.ADV, "RB"));
                return _random.Chance(0.6f) ? verb.After("obl", (_random.Chance(0.5f) ? _phrases.Place() : _phrases.Patient(0)).First("case", NewsWords.Case("to"))) : verb;
            case "dat":
                return verb.After("iobj", _phrases.Patient(0)).After("obj", _random.Chance(0.5f) ? _phrases.Quantity() : Thing(0));
        }

        var plus = frame.Split('+');
        var particle = plus[0].Split(':');
        if (particle.Length > 1)
        {
            verb.After("compound:prt", new Branch(particle[1], particle[1], Upos.ADP, "RP"));
        }

        if (particle[0] == "t" && plus.Length > 1 && plus[1] is "with" or "on" or "in" && _random.Chance(0.12f))
        {
            // "signed with Chad a treaty".
            return verb.After("obl", (plus[1] == "in" ? _phrases.Place() : _phrases.Patient(0)).First("case", NewsWords.Case(plus[1]))).After("obj", _phrases.Act(0));
        }

        if (particle[0] is "t" or "prt")
        {
            verb.After("obj", Object(plus.Length > 1 ? 0 : depth));
        }

        if (particle[0] == "t" && plus.Length > 1 && _random.Chance(0.08f))
        {
            var (day, relation) = Time(); // "launched strikes on Friday against the base"
            verb.After(relation, day);
        }

        var preposition = plus.Length > 1 ? plus[1] : particle.Length > 1 || plus[0] == "t" ? null : plus[0];
        if (preposition is not null)
        {
            verb.After("obl", (preposition is "in" or "into" or "at" or "near" or "outside" or "across" or "through" ? _phrases.Place() : _random.Chance(0.35f) ? Thing(0) : _phrases.Patient(0)).First("case", NewsWords.Case(preposition)));
        }

        // "called on the rebels to lay down arms".
        if (preposition == "on" && verb.Lemma == "call" && depth > 0 && _random.Chance(0.6f))
        {
            verb.After("xcomp", Infinitive(depth - 1));
        }

        return verb;
    }

    private (string Frame, string[] Verbs) PickFrame(int depth)
    {
        while (true)
        {
            // Plain transitives are the most frequent.
            var frame = _random.Chance(0.38f) ? _words.Frames[0] : _words.Any(_words.Frames);
            if (depth > 0 || frame.Frame is not ("inf" or "ninf" or "oinf" or "that" or "nthat" or "t+ofing" or "t+foring" or "t+froming"))
            {
                return frame;
            }
        }
    }

    private Branch Object(int depth) => _random.NextFloat() switch
    {
        < 0.25f => _phrases.Patient(depth),
        < 0.40f => _phrases.Act(depth),
        < 0.52f => _phrases.Deed(),
        < 0.75f => _phrases.Complemented(depth - 1),
        < 0.83f => _phrases.Own(),
        _ => Thing(depth),
    };

    private Branch Thing(int depth) => _phrases.Thing(depth);

    private Branch Infinitive(int depth) => Active(VerbForm.Infinitive, false, Math.Max(depth, 0)).First("mark", new Branch("to", "to", Upos.PART, "TO"));

    private Branch That(int depth)
    {
        depth = Math.Min(depth, 1);
        var clause = Bare(depth);
        return _random.Chance(0.75f) ? clause.First("mark", Mark("that")) : clause;
    }

    /// <summary>A clause without adjuncts before its subject.</summary>
    private Branch Bare(int depth) => _random.Chance(0.2f)
        ? Passive(_random.Chance(0.4f) ? Thing(0) : _phrases.Actor(0))
        : Predicate(_phrases.Actor(Math.Max(depth, 0)), Math.Max(depth, 0));

    /// <summary>"were arrested by police", "has been closed".</summary>
    private Branch Passive(Branch subject)
    {
        var (frame, verbs) = _random.Chance(0.75f) ? _words.Frames[0] : _words.Frames.First(row => row.Frame == "t+in");
        var verb = _words.Verb(_words.Any(verbs), VerbForm.Passive, subject.IsMany);
        if (_random.Chance(0.3f))
        {
            verb.First("aux:pass", new Branch("been", "be", Upos.AUX, "VBN", "Tense=Past|VerbForm=Part")).First("aux", Auxiliary("have", _random.Chance(0.4f), subject.IsMany));
        }
        else
        {
            verb.First("aux:pass", Auxiliary("be", _random.Chance(0.85f), subject.IsMany));
        }

        if (_random.Chance(0.3f))
        {
            verb.After("obl:agent", _phrases.Patient(0).First("case", NewsWords.Case("by")));
        }

        if (frame == "t+in" && _random.Chance(0.7f))
        {
            verb.After("obl", _phrases.Place().First("case", NewsWords.Case("in")));
        }

        return verb.First("nsubj:pass", subject);
    }

    /// <summary>"who met the envoy", "that killed 20 people".</summary>
    private Branch Relative(bool many, int depth)
    {
        var pronoun = _random.Next(3) switch
        {
            0 => new Branch("that", "that", Upos.PRON, "WDT", "PronType=Rel"),
            1 => new Branch("which", "which", Upos.PRON, "WDT", "PronType=Rel"),
            _ => new Branch("who", "who", Upos.PRON, "WP", "PronType=Rel"),
        };
        switch (_random.Next(8))
        {
            case 0:
                return Bare(0).First("advmod", new Branch("where", "where", Upos.ADV, "WRB", "PronType=Rel"));
            case 1:
                return Bare(0).First("obl", new Branch("which", "which", Upos.PRON, "WDT", "PronType=Rel").First("case", NewsWords.Case("in")));
            case 2:
                return Passive(pronoun);
            case 3:
                // "the raid that the army launched".
                var subject = _phrases.Actor(0);
                return _words.Verb(_words.Any(_words.Frames[0].Verbs), VerbForm.Past, subject.IsMany).First("nsubj", subject)
                    .First("obj", new Branch("that", "that", Upos.PRON, "WDT", "PronType=Rel"));
            default:
                var verb = Active(_random.Chance(0.8f) ? VerbForm.Past : VerbForm.Present, many, depth);
                return (_random.Chance(0.12f) ? verb.First("obl", NewsWords.Name(_words.Any("days")).First("case", NewsWords.Case("on"))) : verb).First("nsubj", pronoun);
        }
    }

    /// <summary>"Chad is ready to withdraw", "the envoy was expected to arrive".</summary>
    private Branch Ready()
    {
        var subject = _phrases.Actor(1);
        var past = _random.Chance(0.6f);
        if (_random.Chance(0.5f))
        {
            var adjective = NewsWords.Adjective(_words.Any(["ready", "willing", "unable", "likely", "due", "eager"]));
            return adjective.First("cop", Auxiliary("be", past, subject.IsMany)).First("nsubj", subject).After("xcomp", Infinitive(0));
        }

        var verb = _words.Verb(_words.Any(["expect", "order", "force", "allow", "schedule", "invite", "ask", "tell"]), VerbForm.Passive, false);
        return verb.First("aux:pass", Auxiliary("be", past, subject.IsMany)).First("nsubj:pass", subject).After("xcomp", Infinitive(0));
    }

    /// <summary>"KABUL, March 3 (Agency) — …".</summary>
    private Branch Datelined(Branch sentence)
    {
        var name = _words.Any("cities");
        var city = NewsWords.Name(_random.Chance(0.7f) ? name.ToUpperInvariant() : name);
        if (_random.Chance(0.8f))
        {
            var day = $"{1 + _random.Next(30)}";
            city.After("punct", Branch.Comma()).After("nmod:unmarked", NewsWords.Name(_words.Any("months")).After("nummod", new Branch(day, day, Upos.NUM, "CD", "NumForm=Digit|NumType=Card")));
        }

        if (_random.Chance(0.6f))
        {
            city.After("appos", NewsWords.Name(_words.Any(["Agency", "Reuters", "AP", "AFP", "Xinhua", "TASS"])).AttachedCopy()
                .First("punct", new Branch("(", "(", Upos.PUNCT, "-LRB-")).After("punct", new Branch(")", ")", Upos.PUNCT, "-RRB-").AttachedCopy()));
        }

        var dash = _words.Any(["-", "--", "—", "–"]);
        return sentence.First("dislocated", city.After("punct", new Branch(dash, dash, Upos.PUNCT, dash == "-" ? "HYPH" : ",")));
    }

    /// <summary>"seized by the rebels", "detained in Minsk", "stationed near the border", "carrying weapons".</summary>
    private Branch Reduced()
    {
        if (_random.Chance(0.3f))
        {
            return Active(VerbForm.Gerund, false, 0);
        }

        var verb = _words.Verb(_words.Any(_words.Frames[0].Verbs), VerbForm.Passive, false);
        return _random.Chance(0.5f)
            ? verb.After("obl:agent", _phrases.Patient(0).First("case", NewsWords.Case("by")))
            : verb.After("obl", _phrases.Place().First("case", NewsWords.Case(_words.Any(["in", "near", "at"]))));
    }

    private Branch Adjuncts(Branch verb, int depth)
    {
        if (_random.Chance(0.10f))
        {
            // "On Friday, …", "In Cairo, …", "On Friday …".
            var early = _random.Chance(0.5f) ? Time() : (City(), "obl");
            if (_random.Chance(0.8f))
            {
                early.Item1.After("punct", Branch.Comma());
            }

            verb.First(early.Item2, early.Item1);
        }
        else if (_random.Chance(0.03f))
        {
            // "In exchange Chad opened its border."
            var opening = _words.Noun(_words.Any("openings"), false).First("case", NewsWords.Case("in"));
            verb.First("obl", _random.Chance(0.6f) ? opening.After("punct", Branch.Comma()) : opening);
        }
        else if (_random.Chance(0.05f))
        {
            var link = _words.Any("links");
            verb.First("advmod", new Branch(link, link, Upos.ADV, "RB").After("punct", Branch.Comma()));
        }
        else if (_random.Chance(0.03f))
        {
            // "Citing the raid, …".
            verb.First("advcl", Active(VerbForm.Gerund, false, 0).After("punct", Branch.Comma()));
        }
        else if (_random.Chance(0.3f))
        {
            WithTime(verb);
        }

        if (_random.Chance(0.12f))
        {
            verb.After("obl", _phrases.Place().First("case", NewsWords.Case(_words.Any(["in", "near", "at", "outside"]))));
        }

        if (depth < Deepest || !_random.Chance(0.4f))
        {
            return verb;
        }

        switch (_random.Next(11))
        {
            case 7:
                // "in a statement", "during a visit to Baku".
                var setting = _words.Noun(_words.Any("setting"), false);
                setting.First("det", NewsWords.A(setting.Form)).First("case", NewsWords.Case(_words.Any(["in", "during", "at", "after"])));
                return verb.After("obl", _random.Chance(0.4f) ? setting.After("nmod", _phrases.Patient(0).First("case", NewsWords.Case(_words.Any(["with", "to", "by"])))) : setting);
            case 8:
                return verb.After("obl", _phrases.Act(0).First("case", new Branch("because", "because", Upos.ADP, "IN", "ExtPos=ADP").After("fixed", NewsWords.Case("of"))));
            case 9:
                var weeks = _words.Noun(_words.Any(["days", "weeks", "months", "hours"]), true).First("nummod", _phrases.Number());
                return verb.After("advcl", Bare(0).First("mark", Mark("after")).First("obl:unmarked", weeks));
            case 10:
                return verb.After("obl", _words.Noun(_words.Any(["protest", "response", "retaliation", "exchange", "return"]), false).First("case", NewsWords.Case("in")).After("nmod", _phrases.Act(0).First("case", NewsWords.Case(_words.Any(["for", "to", "against", "at"])))));
            case 0:
                return verb.After("advcl", Infinitive(0));
            case 1:
                return verb.After("advcl", Active(VerbForm.AfterPreposition, false, 0).First("mark", Mark(_words.Any(["after", "before", "by", "without"]))));
            case 2:
                return verb.After("advcl", Active(VerbForm.Gerund, false, 0).First("punct", Branch.Comma()));
            case 3 or 4:
                return verb.After("advcl", Bare(0).First("mark", Mark(_words.Any(["after", "as", "while", "before", "because", "if", "although"]))));
            case 5:
                return verb.After("advcl", Bare(0).First("advmod", new Branch("when", "when", Upos.ADV, "WRB", "PronType=Int")));
            default:
                return verb.After("obl", _phrases.Act(0).First("case", NewsWords.Case(_words.Any(["after", "over", "during", "despite", "amid", "following"]))));
        }
    }

    private Branch WithTime(Branch verb)
    {
        if (_random.Chance(0.5f))
        {
            var (time, relation) = Time();
            verb.After(relation, time);
        }

        return verb;
    }

    private Branch City() => _phrases.City().First("case", NewsWords.Case("in"));

    /// <summary>"on Friday", "Friday", "last week", "in March", "on March 3".</summary>
    private (Branch Word, string Relation) Time()
    {
        switch (_random.Next(6))
        {
            case 5:
                // "on Friday evening", "late on Monday", "Sunday night".
                var part = _words.Noun(_words.Any("dayparts"), false).First("compound", NewsWords.Name(_words.Any("days")));
                return _random.Chance(0.5f) ? (part, "obl:unmarked") : (part.First("case", NewsWords.Case("on")), "obl");
            case 0:
                return (NewsWords.Name(_words.Any("days")), "obl:unmarked");
            case 1:
                var unit = _words.Noun(_words.Any(["week", "month", "year"]), false);
                return (unit.First("amod", NewsWords.Adjective("last")), "obl:unmarked");
            case 2:
                var month = NewsWords.Name(_words.Any("months")).First("case", NewsWords.Case("in"));
                return (_random.Chance(0.3f) ? month.After("nmod:unmarked", Year()) : month, "obl");
            case 3:
                var number = Digits(1 + _random.Next(30)).First("case", NewsWords.Case("on"));
                if (_random.Chance(0.6f))
                {
                    number = Digits(1 + _random.Next(30)).First("nmod:unmarked", NewsWords.Name(_words.Any("months"))).First("case", NewsWords.Case("on"));
                    return (_random.Chance(0.25f) ? number.After("punct", Branch.Comma()).After("nmod:unmarked", Year()) : number, "obl");
                }

                number.After("nmod:unmarked", NewsWords.Name(_words.Any("months"))); // "on 21 May 2015"
                return (_random.Chance(0.3f) ? number.After("nmod:unmarked", Year()) : number, "obl");
            default:
                return (NewsWords.Name(_words.Any("days")).First("case", NewsWords.Case("on")), "obl");
        }
    }

    private Branch Year() => Digits(1995 + _random.Next(32));

    private static Branch Digits(int number) => new($"{number}", $"{number}", Upos.NUM, "CD", "NumForm=Digit|NumType=Card");

    /// <summary>"…, the ministry said on Monday."</summary>
    private Branch Reported()
    {
        var said = Speaker().First("punct", Branch.Comma());
        WithTime(said);
        var content = Bare(1);
        return said.First("ccomp", content);
    }

    private Branch Quoted()
    {
        var content = Bare(1).First("punct", Branch.Quote(false)).After("punct", Branch.Comma()).After("punct", Branch.Quote(true));
        var said = Speaker();
        WithTime(said);
        if (_random.Chance(0.15f))
        {
            said.After("advcl", Active(VerbForm.Gerund, false, 0).First("punct", Branch.Comma())); // "…," he said, praising the deal
        }

        return said.First("ccomp", content);
    }

    private Branch Speaker()
    {
        var subject = _phrases.Actor(0);
        if (_random.Chance(0.2f))
        {
            // "…," said the minister.
            return _words.Verb(_words.Any(["say", "say", "add", "warn"]), VerbForm.Past, subject.IsMany).After("nsubj", subject);
        }

        var verb = _words.Verb(_words.Any(["say", "say", "say", "announce", "report", "warn", "add"]), VerbForm.Past, subject.IsMany);
        return verb.First("nsubj", subject);
    }

    /// <summary>"According to the army, …".</summary>
    private Branch According()
    {
        var source = _phrases.Patient(0).First("case", new Branch("according", "accord", Upos.VERB, "VBG", "ExtPos=ADP|Tense=Pres|VerbForm=Part").After("fixed", NewsWords.Case("to")));
        var clause = Bare(1);
        return _random.Chance(0.6f) ? clause.First("obl", source.After("punct", Branch.Comma())) : clause.After("obl", source.First("punct", Branch.Comma()));
    }

    /// <summary>"…, and …", "…, while …".</summary>
    private Branch TwoClauses()
    {
        var first = Adjuncts(Bare(1), 1);
        var second = Bare(1);
        return _random.Chance(0.75f)
            ? first.After("conj", second.First("cc", NewsWords.And(_random.Chance(0.2f) ? "but" : "and")).First("punct", Branch.Comma()))
            : first.After("advcl", second.First("mark", Mark("while")).First("punct", Branch.Comma()));
    }

    /// <summary>"Condemns the raid", "Calls on the parties to cooperate": items of a resolution.</summary>
    private Branch Item() => Active(VerbForm.Present, false, 1);

    /// <summary>"It was agreed that the envoys would meet": the clause is its subject.</summary>
    private Branch Impersonal()
    {
        var verb = _words.Verb(_words.Any(["agree", "announce", "decide", "report", "confirm", "reveal"]), VerbForm.Passive, false);
        return verb.First("aux:pass", Auxiliary("be", true, false)).First("expl", new Branch("it", "it", Upos.PRON, "PRP", "Case=Nom|Gender=Neut|Number=Sing|Person=3|PronType=Prs"))
            .After("csubj:pass", Bare(0).First("mark", Mark("that")));
    }

    /// <summary>"Poland deploys troops".</summary>
    private Branch Headline()
    {
        var subject = _random.Chance(0.7f) ? _phrases.Country() : _phrases.NamedBody();
        return Active(VerbForm.Present, false, 0).First("nsubj", subject);
    }

    private Branch Adverb()
    {
        var form = _words.Any(["strongly", "repeatedly", "immediately", "formally", "reportedly", "also", "again", "publicly"]);
        return new(form, form, Upos.ADV, "RB");
    }

    private static Branch Mark(string form) => new(form, form, Upos.SCONJ, "IN");

    private static Branch Modal(string form) => new(form, form, Upos.AUX, "MD", "VerbForm=Fin");

    private static Branch Auxiliary(string lemma, bool past, bool many)
    {
        var form = lemma switch
        {
            "have" => past ? "had" : many ? "have" : "has",
            "do" => past ? "did" : many ? "do" : "does",
            _ => past ? many ? "were" : "was" : many ? "are" : "is",
        };
        return NewsWords.Finite(lemma, form, past, many, Upos.AUX);
    }
}
