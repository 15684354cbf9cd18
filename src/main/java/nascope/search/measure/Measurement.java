package nascope.search.measure;

/** What a person has measured beside a search, at one of its steps. */
public sealed interface Measurement permits OperationCosts, OperationStrengths {}
