package org.twige.bench;

/** Somebody invented who can sign in. */
public record Account(String role, String staffNumber, String password) {}
