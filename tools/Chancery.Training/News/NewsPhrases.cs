using Chancery.Language;

namespace Chancery.Training.News;

/// <summary>Makes noun phrases as news reports have them.</summary>
internal sealed class NewsPhrases(NewsWords words, SeededRandom random)
{
    private static readonly string[] _placed = ["in", "near", "outside", "from"];
    private static readonly string[] _about = ["on", "against", "with"];

    /// <summary>Relative clauses, made elsewhere; set by the grammar.</summary>
    public Func<bool, int, Branch>? Relative { get; set; }

    /// <summary>"to leave the region", made elsewhere.</summary>
    public Func<int, Branch>? Infinitive { get; set; }

    /// <summary>"that the army had left", made elsewhere.</summary>
    public Func<int, Branch>? Content { get; set; }

    /// <summary>"led by the general", made elsewhere.</summary>
    public Func<Branch>? Reduced { get; set; }

    /// <summary>Somebody who acts.</summary>
    public Branch Actor(int depth)
    {
        return random.NextFloat() switch
        {
            < 0.16f => Country(),
            < 0.34f => Group(depth),
            < 0.46f => TitledPerson(),
            < 0.54f => Person(),
            < 0.64f => Body(depth),
            < 0.70f => NamedBody(),
            < 0.75f => Pronoun(),
            < 0.84f => OfficeHolder(depth),
            < 0.88f => City(),
            < 0.93f => Police(),
            _ => Row(),
        };
    }

    /// <summary>", including 12 miners", ", among them a bishop".</summary>
    public Branch Including(Branch phrase)
    {
        var some = random.Chance(0.5f) ? Group(0) : Row();
        return phrase.After("nmod", some.First("case", new Branch("including", "include", Upos.VERB, "VBG", "Tense=Pres|VerbForm=Part")).First("punct", Branch.Comma()));
    }

    /// <summary>Somebody to whom it is done.</summary>
    public Branch Patient(int depth) => random.Chance(0.06f)
        ? random.Chance(0.5f)
            ? new Branch("him", "he", Upos.PRON, "PRP", "Case=Acc|Gender=Masc|Number=Sing|Person=3|PronType=Prs")
            : new Branch("them", "they", Upos.PRON, "PRP", "Case=Acc|Number=Plur|Person=3|PronType=Prs")
        : NotPronoun(depth);

    private Branch NotPronoun(int depth)
    {
        while (true)
        {
            var phrase = Actor(depth);
            if (phrase.Form is not ("he" or "they"))
            {
                return phrase;
            }
        }
    }

    public Branch Row()
    {
        var count = 2 + random.Next(2) + (random.Chance(0.2f) ? 1 : 0);
        var parts = new List<Branch>();
        var kind = random.Next(4);
        for (var i = 0; i < count; i++)
        {
            parts.Add(kind switch { 0 => NamedBody(), 1 when i < 2 => BareGroup(), _ => Country() });
        }

        return Join(parts);
    }

    /// <summary>"Benin, Niger and Mali".</summary>
    public static Branch Join(List<Branch> parts, string conjunction = "and")
    {
        for (var i = 1; i < parts.Count; i++)
        {
            if (i == parts.Count - 1)
            {
                parts[i].First("cc", NewsWords.And(conjunction));
            }
            else
            {
                parts[i].First("punct", Branch.Comma());
            }
        }

        for (var i = 1; i < parts.Count; i++)
        {
            parts[0].After("conj", parts[i]);
        }

        return parts[0];
    }

    public Branch Country()
    {
        var name = words.Any(words.Countries).Name;
        return random.Chance(0.06f) ? words.Title("United_States").First("det", NewsWords.The()) : MultiWord(name);
    }

    public Branch City() => NewsWords.Name(words.Any("cities"));

    public Branch Person()
    {
        if (random.Chance(0.4f))
        {
            return NewsWords.Name(words.Any("family"));
        }

        return NewsWords.Name(words.Any("first")).After("flat", NewsWords.Name(words.Any("family")));
    }

    /// <summary>"Kenyan President William Ruto", "Turkey's Foreign Minister Hakan Fidan".</summary>
    public Branch TitledPerson()
    {
        var person = Person();
        var title = random.Chance(0.05f)
            ? NewsWords.Name("Minister").After("nmod", NewsWords.Name("Affairs").Before("amod", new Branch("Foreign", "Foreign", Upos.ADJ, "NNP", "Degree=Pos")).First("case", NewsWords.Case(words.Any(["of", "for"]))))
            : words.Title(words.Any("titles"));
        if (random.Chance(0.45f))
        {
            title.First("amod", Demonym());
        }

        person.First("nmod:desc", title);
        if (random.Chance(0.1f))
        {
            person.First("nmod:poss", Country().After("case", Branch.Possessive()));
        }

        return person;
    }

    public Branch NamedBody() =>
        random.Chance(0.5f) ? Acronym() : words.Title(words.Any("bodynames")).First("det", NewsWords.The());

    /// <summary>"the Ghanaian parliament", "Ghana's parliament", "the parliament of Ghana", "Ghana's Foreign Ministry".</summary>
    public Branch Body(int depth)
    {
        var noun = words.Noun(words.Any("bodies"), false);
        switch (random.Next(5))
        {
            case 0:
                return noun.First("nmod:poss", Country().After("case", Branch.Possessive()));
            case 1:
                return noun.First("amod", Demonym()).First("det", NewsWords.The());
            case 2:
                return noun.First("det", NewsWords.The()).After("nmod", Country().First("case", NewsWords.Case("of")));
            case 3:
                return noun.First("det", NewsWords.The());
            default:
                noun.First("amod", NewsWords.Adjective(words.Any("adjectives")));
                return depth > 0 && random.Chance(0.3f) ? noun.First("det", NewsWords.The()).After("acl:relcl", Relative!(false, depth - 1)) : noun.First("det", NewsWords.The());
        }
    }

    /// <summary>"Turkish warplanes", "two masked gunmen", "protesters in Dhaka", "at least 40 villagers".</summary>
    public Branch Group(int depth)
    {
        var noun = BareGroup();
        if (random.Chance(0.4f))
        {
            noun.First("amod", Demonym());
        }

        if (random.Chance(0.25f))
        {
            var adjective = NewsWords.Adjective(words.Any(random.Chance(0.25f) ? "sided" : "adjectives"));
            noun.First("amod", random.Chance(0.08f) ? adjective.After("conj", NewsWords.Adjective(words.Any("adjectives")).First("cc", NewsWords.And())) : adjective);
        }
        else if (random.Chance(0.05f))
        {
            noun.First("amod", Led());
        }

        if (random.Chance(0.3f))
        {
            noun.First("nummod", Number());
        }
        else if (random.Chance(0.2f))
        {
            noun.First("det", NewsWords.The());
        }
        else if (random.Chance(0.08f))
        {
            noun = words.Noun(words.Any(["dozens", "hundreds", "thousands"]), true).After("nmod", noun.First("case", NewsWords.Case("of")));
        }

        if (random.Chance(0.15f))
        {
            noun.After("nmod", Place().First("case", NewsWords.Case(words.Any(_placed))));
        }
        else if (random.Chance(0.06f))
        {
            noun.After("amod", NewsWords.Adjective("loyal").After("obl", Person().First("case", NewsWords.Case("to"))));
        }
        else if (depth > 0 && random.Chance(0.12f))
        {
            noun.After("acl:relcl", Relative!(true, depth - 1));
        }
        else if (depth > 0 && random.Chance(0.12f))
        {
            noun.After("acl", Reduced!());
        }
        else if (depth > 0 && random.Chance(0.08f))
        {
            Including(noun).After("punct", Branch.Comma());
        }

        return noun;
    }

    /// <summary>"a spokesman for the junta", "the governor of Lagos", "Nepal's ambassador", "the leader, Goran Novak,".</summary>
    public Branch OfficeHolder(int depth)
    {
        if (random.Chance(0.15f))
        {
            // "the Ghanaian lawmaker Kofi Mensah", "opposition leader Ana Rojas".
            var office = words.Noun(random.Chance(0.3f) ? words.Any("bodies") + "_" + words.Any("persons") : words.Any("persons"), false);
            var person = Person().First("nmod:desc", random.Chance(0.5f) ? office.First("amod", Demonym()) : office);
            return random.Chance(0.3f) ? person.First("det", NewsWords.The()) : person;
        }

        var noun = words.Noun(words.Any("persons"), false);
        switch (random.Next(5))
        {
            case 0:
                noun.First("det", NewsWords.The()).After("nmod", (random.Chance(0.5f) ? Country() : City()).First("case", NewsWords.Case("of")));
                break;
            case 1:
                noun.First("nmod:poss", Country().After("case", Branch.Possessive()));
                break;
            case 2:
                noun.First("det", random.Chance(0.5f) ? NewsWords.The() : NewsWords.A(noun.Form)).After("nmod", Body(0).First("case", NewsWords.Case(words.Any(["for", "of"]))));
                break;
            case 3:
                noun.First("amod", Demonym()).First("det", NewsWords.The());
                break;
            default:
                noun = words.Noun(words.Any("bodies") + "_" + words.Any("persons"), false);
                noun.First("det", NewsWords.A(noun.FirstForm));
                break;
        }

        if (random.Chance(0.25f))
        {
            noun.After("punct", Branch.Comma()).After("appos", Person()).After("punct", Branch.Comma());
        }
        else if (depth > 0 && random.Chance(0.15f))
        {
            noun.After("punct", Branch.Comma()).After("acl:relcl", Relative!(false, depth - 1)).After("punct", Branch.Comma());
        }

        return noun;
    }

    /// <summary>"the raid", "an attack on a convoy", "Peru's decision", "the withdrawal of Turkish troops from Idlib".</summary>
    public Branch Act(int depth)
    {
        var noun = words.Noun(words.Any("acts"), false);
        if (random.Chance(0.25f))
        {
            noun.First("amod", NewsWords.Adjective(words.Any("adjectives")));
        }

        switch (random.Next(6))
        {
            case 0:
                noun.First("nmod:poss", Possessor());
                break;
            case 1:
                noun.First("amod", Demonym()).First("det", NewsWords.The());
                break;
            case 2 or 3:
                noun.First("det", NewsWords.The());
                break;
            default:
                noun.First("det", noun.StartsBare ? NewsWords.A(noun.Form) : NewsWords.The());
                break;
        }

        if (depth > 0 && random.Chance(0.4f))
        {
            noun.After("nmod", (random.Chance(0.5f) ? Thing(0) : NotPronoun(0)).First("case", NewsWords.Case(words.Any(_about))));
        }
        else if (depth > 0 && random.Chance(0.15f))
        {
            noun.After("acl", Reduced!()); // "signed a decree banning imports"
        }

        return noun;
    }

    /// <summary>"a ban on imports", "support for Chad", "its refusal to leave", "the claim that …": nouns with what they take.</summary>
    public Branch Complemented(int depth)
    {
        var (takes, kind, nouns) = words.Any(words.Complements);
        var noun = words.Noun(words.Any(nouns), kind == "many");
        if (random.Chance(0.25f))
        {
            noun.First("amod", NewsWords.Adjective(words.Any("adjectives")));
        }

        if (random.Chance(kind == "one" ? 0.25f : 0.1f))
        {
            noun.First("nmod:poss", random.Chance(0.5f) ? Country().After("case", Branch.Possessive()) : Owner());
        }
        else if (kind == "one")
        {
            noun.First("det", random.Chance(0.5f) ? NewsWords.A(noun.FirstForm) : NewsWords.The());
        }

        return takes switch
        {
            "inf" => noun.After("acl", Infinitive!(depth)),
            "that" => noun.After("acl", Content!(depth)),
            "between" => noun.After("nmod", Join([NotPronoun(0), NotPronoun(0)]).First("case", NewsWords.Case(takes))),
            "of" or "over" or "about" => noun.After("nmod", (random.Chance(0.4f) ? NotPronoun(0) : random.Chance(0.5f) ? Thing(0) : Act(0)).First("case", NewsWords.Case(takes))),
            "in" => noun.After("nmod", Place().First("case", NewsWords.Case(takes))),
            _ => noun.After("nmod", (random.Chance(0.6f) ? NotPronoun(0) : Thing(0)).First("case", NewsWords.Case(takes))),
        };
    }

    /// <summary>"the release of the hostages", "the withdrawal of its troops from Kidal", "talks between Chad and Mali".</summary>
    public Branch Deed()
    {
        if (random.Chance(0.2f))
        {
            return words.Noun(words.Any(["talks", "clashes", "negotiations", "relations"]), true).After("nmod", Join([Country(), Country()]).First("case", NewsWords.Case("between")));
        }

        var noun = words.Noun(words.Any("deeds"), false).First("det", NewsWords.The()).After("nmod", (random.Chance(0.6f) ? Group(0) : Thing(0)).First("case", NewsWords.Case("of")));
        return random.Chance(0.3f) ? noun.After("nmod", Place().First("case", NewsWords.Case(words.Any(["from", "in", "near"])))) : noun;
    }

    /// <summary>"its ambassador", "their weapons".</summary>
    public Branch Own()
    {
        var noun = random.Chance(0.5f) ? BareGroup() : words.Noun(words.Any(random.Chance(0.5f) ? "persons" : "things"), false);
        return (random.Chance(0.25f) ? noun.First("amod", NewsWords.Adjective(words.Any("adjectives"))) : noun).First("nmod:poss", Owner());
    }

    public static Branch His() => new("his", "his", Upos.PRON, "PRP$", "Case=Gen|Gender=Masc|Number=Sing|Person=3|Poss=Yes|PronType=Prs");

    private Branch Owner() => random.Next(3) switch
    {
        0 => new Branch("its", "its", Upos.PRON, "PRP$", "Case=Gen|Gender=Neut|Number=Sing|Person=3|Poss=Yes|PronType=Prs"),
        1 => His(),
        _ => new Branch("their", "their", Upos.PRON, "PRP$", "Case=Gen|Number=Plur|Person=3|Poss=Yes|PronType=Prs"),
    };

    /// <summary>"Saudi-led", "U.S.-backed".</summary>
    private Branch Led()
    {
        var verb = words.Verb(words.Any(["lead", "back", "support"]), VerbForm.Passive, false).AttachedCopy();
        var hyphen = Branch.Hyphen();
        return verb.Before("obl:unmarked", (random.Chance(0.5f) ? NewsWords.Name("U.S.") : Acronym()).After("punct", hyphen));
    }

    /// <summary>"Peru's", "President Macron's", "the ruling party's".</summary>
    private Branch Possessor() => (random.Next(5) switch { 0 => TitledPerson(), 1 => Person(), 2 => NamedBody(), _ => Country() }).After("case", Branch.Possessive());

    public Branch Thing(int depth)
    {
        var plural = random.Chance(0.3f);
        if (plural)
        {
            var goods = words.Noun(words.Any("goods"), true);
            return random.Chance(0.4f) ? goods.First("amod", NewsWords.Adjective(words.Any("adjectives"))) : random.Chance(0.3f) ? goods.First("nummod", Number()) : goods;
        }

        if (random.Chance(0.2f))
        {
            return Quantity();
        }

        if (random.Chance(0.08f))
        {
            // "looted artefacts", "two frozen assets": participles that do describe.
            var form = words.Any("looted");
            var described = words.Noun(words.Any("artefacts"), true).First("amod", new Branch(form, form, Upos.ADJ, "JJ", "Degree=Pos"));
            return random.Chance(0.3f) ? described.First("nummod", Number()) : described;
        }

        var noun = words.Noun(words.Any("things"), false);
        switch (random.Next(7))
        {
            case 6:
                // "the Rafah crossing", "the Kirkuk council".
                return noun.First("compound", City()).First("det", NewsWords.The());
            case 0:
                return noun.First("nmod:poss", Possessor());
            case 1:
                return noun.First("amod", Demonym()).First("det", NewsWords.The());
            case 2:
                return noun.First("det", NewsWords.The()).After("nmod", City().First("case", NewsWords.Case(words.Any(["of", "in", "near"]))));
            case 3:
                noun.First("amod", NewsWords.Adjective(words.Any("adjectives")));
                return noun.First("det", NewsWords.The());
            case 4 when depth > 0:
                return noun.First("det", NewsWords.The()).After("acl:relcl", Relative!(false, depth - 1));
            default:
                return noun.First("det", noun.StartsBare ? NewsWords.A(noun.Form) : NewsWords.The());
        }
    }

    /// <summary>"aid", "20 tons of food", "$ 3 million", "military equipment".</summary>
    public Branch Quantity()
    {
        switch (random.Next(4))
        {
            case 0:
                return words.Noun("tons", true).Before("nummod", Digits()).After("nmod", words.Noun(words.Any("mass"), false).First("case", NewsWords.Case("of")));
            case 1:
                var sum = new Branch("$", "$", Upos.SYM, "$").After("nummod", NumberWord("million").Before("compound", Digit()));
                return random.Chance(0.5f) ? sum.After("nmod", words.Noun(words.Any("mass"), false).First("case", NewsWords.Case("in"))) : sum;
            case 2:
                return words.Noun(words.Any("mass"), false).First("amod", NewsWords.Adjective(words.Any("adjectives")));
            default:
                return words.Noun(words.Any("mass"), false);
        }
    }

    public Branch Place() => random.Next(4) switch
    {
        0 => Country(),
        1 => words.Noun(words.Any("things"), false).First("det", NewsWords.The()),
        2 => words.Noun("city", false).First("det", NewsWords.The()).After("nmod", City().First("case", NewsWords.Case("of"))),
        _ => City(),
    };

    public Branch Demonym() => NewsWords.Adjective(words.Any(words.Countries).Adjective);

    public Branch Number()
    {
        var number = random.Chance(0.5f) ? Digits() : NumberWord(words.Any("numbers"));
        if (random.Chance(0.12f))
        {
            number.First("advmod", new Branch("more", "more", Upos.ADJ, "JJR", "Degree=Cmp|ExtPos=ADV").After("fixed", NewsWords.Case("than")));
        }
        else if (random.Chance(0.08f))
        {
            number.First("advmod", new Branch("about", "about", Upos.ADV, "RB"));
        }
        else if (random.Chance(0.15f))
        {
            number.First("nmod", new Branch("least", "least", Upos.ADJ, "JJS", "Degree=Sup").Before("case", NewsWords.Case("at")));
        }

        return number;
    }

    private Branch Acronym() => NewsWords.Name(words.Any("acronyms"));

    private Branch Police() => new("police", "police", Upos.NOUN, "NNS", "Number=Plur") { Plural = true };

    private Branch BareGroup() => words.Noun(words.Any("groups"), true);

    private Branch Pronoun() => random.Chance(0.5f)
        ? new Branch("he", "he", Upos.PRON, "PRP", "Case=Nom|Gender=Masc|Number=Sing|Person=3|PronType=Prs")
        : new Branch("they", "they", Upos.PRON, "PRP", "Case=Nom|Number=Plur|Person=3|PronType=Prs") { Plural = true };

    private Branch Digits()
    {
        var text = random.Chance(0.3f) ? $"{1 + random.Next(30)},{random.Next(10)}00" : $"{2 + random.Next(98)}";
        return new Branch(text, text, Upos.NUM, "CD", "NumForm=Digit|NumType=Card");
    }

    private Branch Digit()
    {
        var text = $"{1 + random.Next(90)}";
        return new Branch(text, text, Upos.NUM, "CD", "NumForm=Digit|NumType=Card");
    }

    private static Branch NumberWord(string form) => new(form, form, Upos.NUM, "CD", "NumForm=Word|NumType=Card");

    /// <summary>"New Zealand", "Papua New Guinea": names of several words, the last the head.</summary>
    private static Branch MultiWord(string name)
    {
        var parts = name.Split(' ');
        var head = NewsWords.Name(parts[^1]);
        foreach (var part in parts[..^1])
        {
            head.Before("compound", NewsWords.Name(part));
        }

        return head;
    }
}
