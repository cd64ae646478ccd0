package org.twige.web;

import java.util.regex.Pattern;

/** The addresses of a branch without internet: signing in and learning. Every other one does not exist there. */
final class BranchRoutes {

    private static final Pattern OPEN = Pattern.compile("""
            /|/error|/sign-in|/sign-out|/sign-out/everywhere|/activate|/password|/display|/accessibility|/privacy\
            |/larger-\\d+\\.css|/drawings/[^/]+|/courses|/courses/[^/]+|/learn/[^/]+|/learn/[^/]+/print\
            |/learn/[^/]+/lessons/[^/]+(/print|/done|/blocks/[^/]+)?""");

    private BranchRoutes() {}

    static boolean has(String address) {
        return OPEN.matcher(address).matches();
    }
}
