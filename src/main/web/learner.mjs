// Only improves what works without it: double clicks, focus, the password eye, the menu on a phone.
import { Button, createAll, ErrorSummary, NotificationBanner, PasswordInput, ServiceNavigation, SkipLink } from 'govuk-frontend'
import './sign-out.mjs'

for (const Component of [Button, ErrorSummary, NotificationBanner, PasswordInput, ServiceNavigation, SkipLink]) createAll(Component)
