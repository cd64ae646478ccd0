package org.twige.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says how much a form with a file may send to a route: its file, and some kilobytes for the rest. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Uploads {

    /** For a file of ten megabytes; one that is a little larger is refused beside its field. */
    int A_PAPER = 12;

    /** Of 1,048,576 bytes. */
    int megabytes();
}
