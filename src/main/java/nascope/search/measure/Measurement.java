package nascope.search.measure;

/** What is known of a search beside its steps, such as what a person had measured at one of them. */
public sealed interface Measurement permits OperationCosts, OperationStrengths, SharpnessTime {}
