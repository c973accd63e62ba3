using Chancery.Lexicon.Events;

namespace Chancery.Lexicography.Events;

/// <summary>Reads the events folder of the lexicon.</summary>
internal static class EventLexiconReader
{
    public static EventLexicon Read(LexiconFolder folder, LexiconProblems problems)
    {
        var types = OntologyReader.ReadTypes(folder, problems);
        var modes = OntologyReader.ReadModes(folder, problems, types);
        var contexts = OntologyReader.ReadContexts(folder, problems);
        var tables = new EventLexicon
        {
            Types = types,
            Modes = modes,
            Contexts = contexts,
            Cameo = OntologyReader.ReadCameo(folder, problems, types, modes, contexts),
            WordSets = OntologyReader.ReadWordSets(folder, problems, "word-sets.tsv", "set"),
        };
        var frames = new FrameReader(tables, SynonymTable.Read(folder, problems), problems);
        frames.Read(folder);
        return new EventLexicon
        {
            Types = tables.Types,
            Modes = tables.Modes,
            Contexts = tables.Contexts,
            Cameo = tables.Cameo,
            WordSets = tables.WordSets,
            Fields = OntologyReader.ReadWordSets(folder, problems, "fields.tsv", "field"),
            WordClasses = OntologyReader.ReadWordSets(folder, problems, "word-classes.tsv", "class"),
            Frames = frames.Frames,
            Examples = frames.Examples,
            Nouns = EventGrammarReader.ReadNouns(folder, problems),
            LightVerbs = EventGrammarReader.ReadLightVerbs(folder, problems),
            Complements = EventGrammarReader.ReadComplements(folder, problems),
            ThirdParties = EventGrammarReader.ReadThirdParties(folder, problems),
            PairWeights = PairWeightReader.Read(folder, problems),
            Triggers = LearntTriggerReader.Read(folder, problems, types),
            ActWeights = LearntWeightReader.Read("act-weights.tsv", folder, problems),
            PartyWeights = LearntWeightReader.Read("party-weights.tsv", folder, problems),
            DayWeights = LearntWeightReader.Read("day-weights.tsv", folder, problems),
        };
    }
}
