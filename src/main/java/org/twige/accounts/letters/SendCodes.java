package org.twige.accounts.letters;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.twige.accounts.delivery.CodeSender;
import org.twige.people.PersonId;
import org.twige.people.Scope;

/** Has codes sent as messages, by a job each, to those of the chosen people whom a message reaches. */
@Component
class SendCodes {

    private final Recipients recipients;
    private final ObjectProvider<CodeSender> senders;
    private final ObjectProvider<SchedulerClient> jobs;
    private final Clock clock;

    SendCodes(
            Recipients recipients,
            ObjectProvider<CodeSender> senders,
            ObjectProvider<SchedulerClient> jobs,
            Clock clock) {
        this.recipients = recipients;
        this.senders = senders;
        this.jobs = jobs;
        this.clock = clock;
    }

    boolean isPossible() {
        return senders.stream().findAny().isPresent();
    }

    /** The people to whom a code is now under way; an official who may not give one finds out in the record. */
    List<PersonId> to(Scope scope, List<PersonId> persons, UUID official) {
        var reached = recipients.chosen(scope, persons).stream()
                .map(Recipient::person)
                .filter(person -> senders.stream().anyMatch(sender -> sender.reaches(person)))
                .toList();
        for (var person : reached) {
            jobs.getObject()
                    .scheduleIfNotExists(
                            LettersConfiguration.SEND_CODE
                                    .instance(person.toString())
                                    .data(official.toString())
                                    .build(),
                            clock.instant());
        }
        return reached.stream().map(PersonId::new).toList();
    }
}
