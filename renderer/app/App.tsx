// What surrounds every screen: the theme, the cache, the notices, the questions, the routes.
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { ConfirmProvider } from '../ui/confirm.tsx';
import { cssVariables, theme } from '../ui/theme.ts';
import { queryClient } from './queries.ts';
import { router } from './router.tsx';
import { styleNonce } from './styleNonce.ts';

export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={queryClient}>
        <ConfirmProvider>
          <Notifications position="bottom-left" limit={3} containerWidth={300} />
          <RouterProvider router={router} />
        </ConfirmProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
