// Only improves what works without it: double clicks, focus, the menu on a phone.
import { Button, createAll, ErrorSummary, NotificationBanner, ServiceNavigation, SkipLink } from 'govuk-frontend'
import './sign-out.mjs'

for (const Component of [Button, ErrorSummary, NotificationBanner, ServiceNavigation, SkipLink]) createAll(Component)
