import { readdirSync } from 'node:fs'
import js from '@eslint/js'
import query from '@tanstack/eslint-plugin-query'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import testingLibrary from 'eslint-plugin-testing-library'
import globals from 'globals'
import tseslint from 'typescript-eslint'

const features = readdirSync('src/features')

/** Shared → features → app: what a folder may not import, and why. */
function zone(files, group, message) {
  return {
    files,
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [{ group, message }] }] },
  }
}

const zones = [
  zone(['src/lib/**'], ['@/components/**', '@/features/**', '@/app/**', '../*'], 'lib is below everything.'),
  zone(
    ['src/components/**'],
    ['@/features/**', '@/app/**', '../../*'],
    'Components know no feature and no page.',
  ),
  ...features.map((feature) =>
    zone(
      [`src/features/${feature}/**`],
      ['@/features/**', '@/app/**', '../../*'],
      'A feature knows neither another one nor the pages; app puts features together.',
    ),
  ),
]

const PHYSICAL =
  '/(^|[\\s:])-?(m[lr]|p[lr]|left|right|border-[lr]|rounded-([lr]|[tb][lr])|scroll-[mp][lr])-|(^|[\\s:])(text|float|clear)-(left|right)\\b/'
const SPOKEN = '/^(aria-label|aria-description|aria-roledescription|alt|title|placeholder|label)$/'

const restrictions = [
  {
    selector: `JSXAttribute[name.name=/[cC]lassName$/] Literal[value=${PHYSICAL}]`,
    message: 'Use start and end: the page also runs from right to left.',
  },
  {
    selector: `JSXAttribute[name.name=/[cC]lassName$/] TemplateElement[value.raw=${PHYSICAL}]`,
    message: 'Use start and end: the page also runs from right to left.',
  },
  {
    selector: `CallExpression[callee.name=/^(cn|cva)$/] Literal[value=${PHYSICAL}]`,
    message: 'Use start and end: the page also runs from right to left.',
  },
  { selector: 'JSXText[value=/\\p{L}/u]', message: 'Words are messages, in three languages.' },
  {
    selector: `JSXAttribute[name.name=${SPOKEN}] > Literal`,
    message: 'Words are messages, in three languages.',
  },
  {
    selector: 'JSXAttribute[name.name="style"]',
    message: 'Use a class or an attribute: the page has no inline style.',
  },
  { selector: 'ExportAllDeclaration', message: 'No barrels.' },
]

export default tseslint.config(
  { ignores: ['target', 'node_modules', 'src/api-types', 'src/app/routeTree.gen.ts'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // Redirects and "not found" of the router are thrown, and are no errors.
      '@typescript-eslint/only-throw-error': [
        'error',
        {
          allow: [{ from: 'package', package: '@tanstack/router-core', name: ['Redirect', 'NotFoundError'] }],
        },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    extends: [
      jsxA11y.flatConfigs.strict,
      reactHooks.configs.flat.recommended,
      query.configs['flat/recommended'],
    ],
    languageOptions: { globals: globals.browser },
    rules: {
      curly: 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': ['error', ...restrictions],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      // A scrolling region and a heading after a navigation take the focus without being controls.
      'jsx-a11y/no-noninteractive-tabindex': 'off',
    },
  },
  { files: ['src/**/*.tsx'], rules: { 'max-lines': ['error', { max: 150, skipBlankLines: true }] } },
  // Declaration merging needs an interface.
  { files: ['**/*.d.ts'], rules: { '@typescript-eslint/consistent-type-definitions': 'off' } },
  ...zones,
  {
    files: ['src/**/*.test.{ts,tsx}', 'src/testing/**'],
    extends: [testingLibrary.configs['flat/react']],
    rules: {
      'max-lines': 'off',
      'no-restricted-syntax': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Frames, pictures and the page's markup have no role to find them by.
      'testing-library/no-node-access': 'off',
      'testing-library/no-container': 'off',
    },
  },
  {
    files: ['*.{js,ts}', 'build/**', 'e2e/**', 'bench/**', 'pictures/**'],
    languageOptions: { globals: globals.node },
  },
)
