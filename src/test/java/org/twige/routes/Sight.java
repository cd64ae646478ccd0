package org.twige.routes;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twige.web.Role;

/** Who may get to see what a variable or parameter names, among those whom the rule of the route lets in. */
enum Sight {
    /** Nothing about anybody. */
    ANYONE,
    /** Whoever holds this key sees the one person whom it is about. */
    KEY,
    /** May be sent by anybody; only the names in the answer are judged. */
    ASKED,
    /** Part of an institution: who answers for the subtree, and the offices of the nation. */
    INSTITUTION,
    /** Who answers for the subtree and the offices of the nation, but never the person it is about. */
    REVIEWER,
    /** A coordinator of the subtree, and the programme office. */
    PLANNER,
    /** The person who leads it, a coordinator of the subtree, and the programme office. */
    FACILITATOR,
    /** The person alone, whatever the asking person answers for. */
    OWNER,
    /** The coordinator of the own institution, and the programme office; nobody further up. */
    DECIDER,
    /** Who decides about somebody who answers for an institution: the heads above that, and the programme office. */
    HEAD,
    /** The person, and the offices of the nation. */
    STARTER,
    /** A coordinator of an institution above, and the programme office; nobody of the same institution. */
    ABOVE,
    /** The programme office alone. */
    OFFICE;

    private static final Set<Role> NATION = EnumSet.of(Role.PROGRAMME_OFFICE, Role.AUDITOR, Role.ADMINISTRATOR);
    private static final Set<Role> SUBTREE = EnumSet.of(Role.COORDINATOR, Role.SUPERVISOR);

    static boolean isOfTheNation(@Nullable Role role) {
        return role != null && NATION.contains(role);
    }

    static boolean isOfASubtree(@Nullable Role role) {
        return role != null && SUBTREE.contains(role);
    }

    /** The role is empty for nobody in particular. */
    boolean opens(@Nullable Role role, Relation relation) {
        return switch (this) {
            case ANYONE, KEY, ASKED -> true;
            case INSTITUTION -> isOfTheNation(role) || (isOfASubtree(role) && relation.isBelow());
            case REVIEWER -> relation != Relation.SELF && INSTITUTION.opens(role, relation);
            case DECIDER ->
                role == Role.PROGRAMME_OFFICE
                        || (role == Role.COORDINATOR && (relation == Relation.SELF || relation == Relation.OWN));
            case FACILITATOR ->
                role == Role.PROGRAMME_OFFICE
                        || (role != null && relation == Relation.SELF)
                        || (role == Role.COORDINATOR && relation.isBelow());
            case PLANNER -> role == Role.PROGRAMME_OFFICE || (role == Role.COORDINATOR && relation.isBelow());
            case OFFICE -> role == Role.PROGRAMME_OFFICE;
            case ABOVE ->
                relation != Relation.SELF
                        && (role == Role.PROGRAMME_OFFICE || (role == Role.COORDINATOR && relation == Relation.CHILD));
            case OWNER -> role != null && relation == Relation.SELF;
            case HEAD ->
                relation != Relation.SELF
                        && (role == Role.PROGRAMME_OFFICE || (role == Role.SUPERVISOR && relation == Relation.CHILD));
            case STARTER -> isOfTheNation(role) || (role != null && relation == Relation.SELF);
        };
    }

    /** Different for every person of the nation. */
    boolean isAboutSomebody() {
        return this != ANYONE;
    }
}
