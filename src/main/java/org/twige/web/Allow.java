package org.twige.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says who may use a route; a route that does not say so stops the application from starting. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Allow {

    /** The roles that may; empty together with {@link #everyone()} for a page without sign-in. */
    Role[] value() default {};

    /** True for a page that anybody may open without signing in. */
    boolean everyone() default false;

    /**
     * True for an address where machines come in that show a token of their own: no person does, and the controller asks
     * for the token before anything else.
     */
    boolean machines() default false;
}
