/** The font faces of the plan, loaded apart so that the first plan does not wait for them. */
import '@fontsource/noto-sans-sc/400.css'
import '@fontsource/noto-sans-sc/700.css'
