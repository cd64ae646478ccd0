// The eye of a password; comes only with a page that asks for one.
import { createAll, PasswordInput } from 'govuk-frontend'

createAll(PasswordInput)
