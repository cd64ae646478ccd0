package org.twige.country;

import java.util.Set;

/**
 * How a case about a duty that stayed open past its day is heard in this country.
 *
 * @param replyDays working days to reply, from the delivery of the notice that was proven
 * @param appealDays working days to appeal, from the delivery of the decision that was proven
 * @param decide the roles that take the first decision
 * @param hearAppeals the roles that decide about an appeal
 */
public record CaseTerms(int replyDays, int appealDays, Set<String> decide, Set<String> hearAppeals) {}
