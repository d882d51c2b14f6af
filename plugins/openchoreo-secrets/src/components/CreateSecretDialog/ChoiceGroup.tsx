import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormHelperText from '@material-ui/core/FormHelperText';
import FormLabel from '@material-ui/core/FormLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';

export interface Choice {
  value: string;
  label: string;
  description: string;
}

export interface ChoiceGroupProps {
  id: string;
  label: string;
  choices: Choice[];
  value: string;
  onChange(value: string): void;
}

/** One of a few, all of them to be seen; what the chosen one is for stands below. */
export function ChoiceGroup(props: ChoiceGroupProps) {
  const { id, label, choices, value, onChange } = props;
  const chosen = choices.find(choice => choice.value === value);
  return (
    <FormControl component="fieldset" margin="dense" fullWidth>
      <FormLabel component="legend" id={id}>
        {label}
      </FormLabel>
      <RadioGroup
        row
        name={id}
        aria-labelledby={id}
        value={value}
        onChange={(_, next) => onChange(next)}
      >
        {choices.map(choice => (
          <FormControlLabel
            key={choice.value}
            value={choice.value}
            label={choice.label}
            control={<Radio color="primary" size="small" />}
          />
        ))}
      </RadioGroup>
      {chosen && <FormHelperText>{chosen.description}</FormHelperText>}
    </FormControl>
  );
}
