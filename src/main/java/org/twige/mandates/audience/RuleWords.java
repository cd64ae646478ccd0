package org.twige.mandates.audience;

import java.util.List;

/** A rule as an official reads it: lines that must all be true, clause by clause; no lines mean everybody. */
public record RuleWords(List<List<RuleLine>> any, List<List<RuleLine>> except) {}
