package org.twige.web;

/** A text that leads somewhere: in breadcrumbs, lists of actions, the navigation. */
public record Link(String text, String href) {}
