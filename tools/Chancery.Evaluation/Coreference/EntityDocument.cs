namespace Chancery.Evaluation.Coreference;

/// <summary>One document of a treebank with its annotated entities.</summary>
/// <param name="Name">As in <c># newdoc id</c>.</param>
/// <param name="Conllu">Its trees.</param>
/// <param name="Mentions">Every mention, in the order in which they end.</param>
internal sealed record EntityDocument(string Name, string Conllu, IReadOnlyList<EntityMention> Mentions);
