package org.twige.courses.activity;

import org.twige.country.LocalText;

/**
 * A hands-on exercise as courses and learners come to it.
 *
 * @param minutes how long it takes
 * @param kilobytes what its pages weigh together
 * @param address where a signed-in learner begins or goes on with it
 */
public record Exercise(String name, LocalText title, int minutes, int kilobytes, String address) {}
