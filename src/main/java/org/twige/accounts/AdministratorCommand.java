package org.twige.accounts;

import java.util.concurrent.Callable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.twige.people.NameAdministrator.Answer;
import org.twige.people.NameAdministrator.Answer.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Names the first administrator of a nation, from whom every other responsibility comes. */
@Component
@Command(
        name = "administrator",
        mixinStandardHelpOptions = true,
        description = "Names an administrator and prints a code with which this person chooses a password, once.")
class AdministratorCommand implements Callable<Integer> {

    private final AppointAdministrator appointing;
    private final String address;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "<staff number>", description = "As on the staff list.")
    private String staffNo = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "<names>",
            description = "Needed for the very first person; others are known from the staff list.")
    private String names = "";

    @Option(
            names = "--another",
            description = "Although there is an administrator; also a new code for one who lost the password.")
    private boolean another;

    AdministratorCommand(AppointAdministrator appointing, @Value("${twige.address:}") String address) {
        this.appointing = appointing;
        this.address = address;
    }

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var appointment = appointing.appoint(staffNo, names, another);
        return switch (appointment.answer()) {
            case Answer.Named(var person) -> {
                out.println(person.names() + " is an administrator for two years.");
                out.println();
                out.println("  Page             " + address + "/activate");
                out.println("  Staff number     " + person.staffNo());
                out.println("  Activation code  " + appointment.code());
                out.println();
                out.println("The code works once, for " + MakeCodes.VALID.toDays()
                        + " days. It is written nowhere else: whoever has it can become this administrator.");
                yield 0;
            }
            case Refused refused -> {
                out.println(sentence(refused));
                yield 1;
            }
        };
    }

    private static String sentence(Refused why) {
        return switch (why) {
            case THERE_IS_ONE ->
                "Nothing was changed: there is an administrator already, who can name others on the page /responsibilities."
                        + " If nobody can sign in any more, add --another.";
            case NOT_ON_THE_STAFF_LIST ->
                "Nothing was changed: nobody in service has this staff number. Import the staff list first.";
            case NO_NAMES ->
                "Nothing was changed: the first person needs a staff number and names, for example"
                        + " ./twige administrator 9000001 \"First Last\"";
        };
    }
}
